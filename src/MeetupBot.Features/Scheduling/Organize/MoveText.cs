using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Writes a move with both ends: "Sun 13 Dec 11:00–13:00 → 15:00–17:00".</summary>
internal static class MoveText
{
    private const string Arrow = " → ";

    /// <param name="before">The meetup before; both have a time.</param>
    public static RichText Write(Meetup before, Meetup after, TimePhrases phrases) =>
        Span(before, phrases, isBold: false, isDayKnown: false) + Arrow + Span(after, phrases, isBold: true, IsSameDay(before, after, phrases.Zone));

    public static RichText WriteOne(Meetup meetup, TimePhrases phrases) => Span(meetup, phrases, isBold: true, isDayKnown: false);

    /// <summary>The same as plain text, for suggestions.</summary>
    public static string WritePlain(Meetup before, MeetupTime time, Duration length, Instant now) =>
        Range(before.Time!.Value, before.Duration, before.Zone, now) + Arrow + Range(time, length, before.Zone, now);

    public static string Range(MeetupTime time, Duration length, DateTimeZone zone, Instant now) => TimeText.Range(time, length, zone, now);

    private static RichText Span(Meetup meetup, TimePhrases phrases, bool isBold, bool isDayKnown)
    {
        var time = meetup.Time!.Value;
        if (time.Start is not { } start)
        {
            var days = TimeText.Range(time, meetup.Duration, meetup.Zone, phrases.Now);
            return isBold ? [new Span.Strong(days)] : (RichText)days;
        }

        var end = start + meetup.Duration;
        var endsThatDay = DateOf(start, phrases.Zone) == DateOf(end, phrases.Zone);
        return Moment(start, isDayKnown, phrases, isBold) + "–" + Moment(end, endsThatDay, phrases, isBold);
    }

    private static RichText Moment(Instant at, bool isDayKnown, TimePhrases phrases, bool isBold) =>
    [
        new Span.Timestamp(
            at,
            isDayKnown ? MomentStyle.TimeOnly : MomentStyle.Full,
            TimeText.WithZone(MeetupTime.At(at), phrases.Zone, phrases.Now),
            isBold),
    ];

    private static bool IsSameDay(Meetup before, Meetup after, DateTimeZone zone) =>
        before.Time?.Start is { } first && after.Time?.Start is { } second && DateOf(first, zone) == DateOf(second, zone);

    private static LocalDate DateOf(Instant at, DateTimeZone zone) => at.InZone(zone).Date;
}
