using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Cards;

/// <summary>Times, durations and ids as spans.</summary>
public static class Texts
{
    public const string Dot = " · ";

    /// <summary>"Sat 5 Dec 10:00" on the reader's clock; a whole day is a plain date.</summary>
    public static RichText When(MeetupTime time, DateTimeZone zone, bool bold = false) => time.Start is { } start
        ? [new Span.Moment(start, MomentStyle.Full, TimeText.WithZone(time, zone), bold)]
        : bold ? [new Span.Strong(TimeText.Of(time, zone))] : TimeText.Of(time, zone);

    /// <summary>"Sat 5 Dec 10:00–12:00 (in 3 days)".</summary>
    public static RichText Span(MeetupTime time, DateTimeZone zone, Duration duration)
    {
        var span = time.Span(zone, duration);
        if (time.IsWholeDay)
            return When(time, zone, bold: true) + " (" + Distance(span.Start, zone) + ")";
        var sameDay = span.Start.InZone(zone).Date == span.End.InZone(zone).Date;
        var end = new Span.Moment(span.End, sameDay ? MomentStyle.TimeOnly : MomentStyle.Full, TimeText.ClockTime(span.End, zone), Bold: true);
        return When(time, zone, bold: true) + "–" + [end] + " (" + Distance(span.Start, zone) + ")";
    }

    /// <summary>"Fri 18:00 (in 2 days)".</summary>
    public static RichText Until(Instant instant, DateTimeZone zone) =>
        When(MeetupTime.At(instant), zone) + " (" + Distance(instant, zone) + ")";

    public static RichText Distance(Instant instant, DateTimeZone zone) =>
        [new Span.Moment(instant, MomentStyle.Distance, TimeText.WithZone(MeetupTime.At(instant), zone))];

    public static RichText Id(MeetupId id) => [new Span.Code(id.Value)];

    /// <summary>"2 h", "1 h 30 min", "45 min".</summary>
    public static string Length(Duration duration)
    {
        var (days, hours, minutes) = (duration.Days, duration.Hours, duration.Minutes);
        var parts = new List<string>();
        if (days > 0)
            parts.Add(days == 1 ? "1 day" : $"{days} days");
        if (hours > 0)
            parts.Add($"{hours} h");
        if (minutes > 0)
            parts.Add($"{minutes} min");
        return string.Join(' ', parts);
    }
}
