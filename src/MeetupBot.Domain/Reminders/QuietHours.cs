using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Reminders;

/// <summary>The time of day, in a member's zone, when direct messages wait. It may cross midnight.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive: waiting ends then.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern TypedPattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads <c>22:00-08:00</c>. Empty text and two equal times mean no quiet hours and give null.</summary>
    public static bool TryParse(string? text, out QuietHours? hours)
    {
        hours = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var ends = text.Split('-', '–');
        if (ends.Length != 2 || !TryReadTime(ends[0], out var from) || !TryReadTime(ends[1], out var to))
            return false;
        hours = from == to ? null : new QuietHours(from, to);
        return true;
    }

    /// <summary>The instant itself outside quiet hours, else the end of the quiet hours.</summary>
    public Instant After(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        if (!Contains(local.TimeOfDay))
            return instant;
        var date = local.TimeOfDay < To ? local.Date : local.Date.PlusDays(1);
        return EndOn(date, zone, instant);
    }

    /// <summary>The instant itself when it is not quiet, else the beginning of the quiet stretch.</summary>
    public Instant Before(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        if (!Contains(local.TimeOfDay))
            return instant;
        var date = local.TimeOfDay >= From ? local.Date : local.Date.PlusDays(-1);
        var begin = zone.MapLocal(date + From);
        if (begin.Count == 0)
            return Instant.Min(begin.EarlyInterval.End, instant);
        // Of a beginning that the clocks show twice, the last that is not after the instant.
        var last = begin.Last().ToInstant();
        return last <= instant ? last : begin.First().ToInstant();
    }

    /// <summary>
    /// An end in a skipped hour becomes the first instant after the gap. Of an end that occurs twice, the first that is still ahead is
    /// taken.
    /// </summary>
    private Instant EndOn(LocalDate date, DateTimeZone zone, Instant instant)
    {
        var end = zone.MapLocal(date + To);
        if (end.Count == 0)
            return end.LateInterval.Start;
        var first = end.First().ToInstant();
        return first > instant ? first : end.Last().ToInstant();
    }

    public override string ToString() => $"{Pattern.Format(From)}-{Pattern.Format(To)}";

    private bool Contains(LocalTime time) => From < To ? time >= From && time < To : time >= From || time < To;

    private static bool TryReadTime(string text, [MaybeNullWhen(false)] out LocalTime time) =>
        TypedPattern.Parse(text.Trim()).TryGetValue(default, out time);
}
