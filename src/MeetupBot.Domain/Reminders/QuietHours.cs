using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Reminders;

/// <summary>A stretch of the day in a member's zone in which direct messages wait; it may pass midnight.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Excluded: the moment at which waiting ends.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern TypedPattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads <c>22:00-08:00</c>. Empty text is no quiet hours and gives null.</summary>
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

    /// <summary>The instant itself when it is not quiet, else the end of the quiet stretch.</summary>
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

    /// <summary>An end that the clocks skip is the first moment after the gap; of one that they show twice, the first that is still ahead.</summary>
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
