using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>Writes a move with both ends: "Sun 13 Dec 11:00–13:00 → 15:00–17:00".</summary>
internal static class MoveText
{
    private const string Arrow = " → ";

    /// <param name="before">The meetup before; both have a time.</param>
    public static RichText Write(Meetup before, Meetup after, TimePhrases phrases)
    {
        var (from, to) = (before.Time!.Value, after.Time!.Value);
        var day = phrases.OnlyDay(to, after.Duration);
        var isDayKnown = day is not null && day == phrases.OnlyDay(from, before.Duration);
        return phrases.Range(from, before.Duration) + Arrow + phrases.Range(to, after.Duration, bold: true, isDayKnown);
    }

    /// <summary>The same with how far ahead the new time is: "(in 5 days)".</summary>
    public static RichText WriteWithDistance(Meetup before, Meetup after, TimePhrases phrases) =>
        Write(before, after, phrases) + " (" + phrases.Distance(after.Time!.Value, after.Duration) + ")";

    /// <summary>The move as plain text, for suggestions.</summary>
    public static string WritePlain(Meetup before, MeetupTime time, Duration length, Instant now) =>
        TimeText.Range(before.Time!.Value, before.Duration, before.Zone, now) + Arrow + TimeText.Range(time, length, before.Zone, now);
}
