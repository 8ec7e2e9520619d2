using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Application.Texts;

/// <summary>
/// Draws times as spans. The zone and the current time are used for whole days, menus and plain-text fallbacks; everything else shows on
/// the reader's own clock.
/// </summary>
public sealed record TimePhrases(DateTimeZone Zone, Instant Now)
{
    /// <summary>"Sat 5 Dec 10:00"; a whole day is a plain date.</summary>
    public RichText When(MeetupTime time, bool bold = false) => time.Start is { } start
        ? [new Span.Timestamp(start, MomentStyle.Full, TimeText.WithZone(time, Zone, Now), bold)]
        : bold ? [new Span.Strong(TimeText.Of(time, Zone, Now))] : TimeText.Of(time, Zone, Now);

    /// <summary>"Sat 5 Dec 10:00–12:00 (in 3 days)".</summary>
    public RichText Span(MeetupTime time, Duration duration)
    {
        var span = time.JobSpan(Zone, duration);
        return Range(time, duration, bold: true) + " (" + Distance(span.Start) + ")";
    }

    /// <summary>"Sat 5 Dec 10:00–12:00"; whole days are plain dates, "Sat 5 – Mon 7 Dec".</summary>
    public RichText Range(MeetupTime time, Duration duration, bool bold = false)
    {
        if (time.IsWholeDay)
            return bold ? [new Span.Strong(TimeText.Range(time, duration, Zone, Now))] : TimeText.Range(time, duration, Zone, Now);
        var span = time.JobSpan(Zone, duration);
        var sameDay = span.Start.InZone(Zone).Date == span.End.InZone(Zone).Date;
        var fallback = TimeText.WithZone(MeetupTime.At(span.End), Zone, Now);
        RichText end = [new Span.Timestamp(span.End, sameDay ? MomentStyle.TimeOnly : MomentStyle.Full, fallback, bold)];
        return When(time, bold) + "–" + end;
    }

    /// <summary>"Sat 5 Dec 10:00", without its end; several whole days with their last one, which says how many they are.</summary>
    public RichText Candidate(MeetupTime time, Duration duration, bool bold = false) =>
        time.IsWholeDay ? Range(time, duration, bold) : When(time, bold);

    /// <summary>"Fri 18:00 (in 2 days)".</summary>
    public RichText Until(Instant instant) => When(MeetupTime.At(instant)) + " (" + Distance(instant) + ")";

    public RichText Distance(Instant instant) =>
        [new Span.Timestamp(instant, MomentStyle.Distance, TimeText.WithZone(MeetupTime.At(instant), Zone, Now))];

    /// <summary>Plain text with the zone, for menus, which can't show each reader's clock.</summary>
    public string ForMenu(MeetupTime time) => TimeText.WithZone(time, Zone, Now);

    /// <summary>The same; several whole days with their last one.</summary>
    public string ForMenu(MeetupTime time, Duration duration) =>
        time.IsWholeDay ? TimeText.Range(time, duration, Zone, Now) : ForMenu(time);

    /// <summary>Plain text without the zone.</summary>
    public string Plain(MeetupTime time) => TimeText.Of(time, Zone, Now);
}
