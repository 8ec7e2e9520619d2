using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// A VTIMEZONE with a zone's offsets for the years of its events: one observance for each interval with a single offset.
/// Source: RFC 5545, 3.6.5.
/// </summary>
internal static class TimeZoneComponent
{
    private static readonly LocalDateTime BeforeAnyCalendar = new(1970, 1, 1, 0, 0);
    private static readonly LocalDateTimePattern LocalForm = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly OffsetPattern Minutes = OffsetPattern.CreateWithInvariantCulture("+HHmm");
    private static readonly OffsetPattern Seconds = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    /// <summary>The parameter that names the zone. A name with a colon, such as a fixed offset, is quoted.</summary>
    public static string Parameter(DateTimeZone zone) =>
        zone.Id.AsSpan().ContainsAny(":;,") ? $"TZID=\"{zone.Id}\"" : $"TZID={zone.Id}";

    public static void Write(ContentLines lines, DateTimeZone zone, Interval span)
    {
        var from = new LocalDate(span.Start.InZone(zone).Year, 1, 1).AtStartOfDayInZone(zone).ToInstant();
        var to = new LocalDate(span.End.InZone(zone).Year + 1, 1, 1).AtStartOfDayInZone(zone).ToInstant();
        lines.Add("BEGIN", "VTIMEZONE").AddText("TZID", zone.Id);
        foreach (var stretch in zone.GetZoneIntervals(from, to))
            WriteObservance(lines, zone, stretch);
        lines.Add("END", "VTIMEZONE");
    }

    private static void WriteObservance(ContentLines lines, DateTimeZone zone, ZoneInterval stretch)
    {
        var kind = stretch.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
        var offsetBefore = stretch.HasStart ? zone.GetUtcOffset(stretch.Start - Duration.Epsilon) : stretch.WallOffset;
        // The onset is local time in the offset before the change (RFC 5545, 3.6.5).
        var onset = stretch.HasStart ? stretch.Start.WithOffset(offsetBefore).LocalDateTime : BeforeAnyCalendar;
        lines.Add("BEGIN", kind)
            .Add("DTSTART", LocalForm.Format(onset))
            .Add("TZOFFSETFROM", Format(offsetBefore))
            .Add("TZOFFSETTO", Format(stretch.WallOffset))
            .AddText("TZNAME", stretch.Name)
            .Add("END", kind);
    }

    private static string Format(Offset offset) => (offset.Seconds % 60 == 0 ? Minutes : Seconds).Format(offset);
}
