using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>Writes when an event is.</summary>
internal static class EventTimes
{
    private static readonly LocalDatePattern DateForm = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern LocalForm = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern UtcForm = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>"20261205T100000Z".</summary>
    public static string Utc(Instant instant) => UtcForm.Format(instant);

    public static Interval SpanOf(CalendarEvent meetup) => meetup.Time.Span(meetup.Zone, meetup.Duration);

    public static void Write(ContentLines lines, CalendarEvent meetup)
    {
        var span = SpanOf(meetup);
        if (meetup.Time.Day is { } day)
        {
            // Whole days end on the first day after them (RFC 5545, 3.6.1).
            lines.Add("DTSTART;VALUE=DATE", DateForm.Format(day))
                .Add("DTEND;VALUE=DATE", DateForm.Format(day.PlusDays(meetup.Time.DaysIn(meetup.Duration))));
        }
        else if (IsInZone(meetup))
        {
            var zone = TimeZoneComponent.Parameter(meetup.Zone);
            lines.Add($"DTSTART;{zone}", LocalForm.Format(span.Start.InZone(meetup.Zone).LocalDateTime))
                .Add($"DTEND;{zone}", LocalForm.Format(span.End.InZone(meetup.Zone).LocalDateTime));
        }
        else
        {
            lines.Add("DTSTART", UtcForm.Format(span.Start)).Add("DTEND", UtcForm.Format(span.End));
        }
    }

    /// <summary>Whether its times are local ones, for which the file needs the zone.</summary>
    public static bool IsInZone(CalendarEvent meetup) => !meetup.Time.IsWholeDay && CanBeToldInZone(SpanOf(meetup), meetup.Zone);

    /// <summary>
    /// False for UTC, which has its own form, and for a local time that occurs twice when the clocks go back. Such a time means the first
    /// (RFC 5545, 3.3.5), but readers differ (ical.js takes the second), so it is written in UTC.
    /// </summary>
    private static bool CanBeToldInZone(Interval span, DateTimeZone zone) =>
        (zone.MinOffset != Offset.Zero || zone.MaxOffset != Offset.Zero) && IsShownOnce(span.Start, zone) && IsShownOnce(span.End, zone);

    private static bool IsShownOnce(Instant instant, DateTimeZone zone) => zone.MapLocal(instant.InZone(zone).LocalDateTime).Count == 1;
}
