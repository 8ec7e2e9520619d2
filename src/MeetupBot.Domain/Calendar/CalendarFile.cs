using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// One meetup as an iCalendar file, to be sent as <c>text/calendar; charset=utf-8; method=PUBLISH</c>.
/// Sources: RFC 5545 (format), RFC 5546, 3.2.1 (PUBLISH). It names no organizer: members have no mail address here, and some
/// calendars would send answers to it.
/// </summary>
public static class CalendarFile
{
    private const string ProductId = "-//MeetupBot//MeetupBot//EN";

    private static readonly LocalDatePattern DateForm = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern LocalForm = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern UtcForm = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static string Write(CalendarEvent meetup)
    {
        var span = meetup.Time.Span(meetup.Zone, meetup.Duration);
        var inZone = !meetup.Time.IsWholeDay && CanBeToldInZone(span, meetup.Zone);
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", ProductId)
            .Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", "PUBLISH");
        if (inZone)
            TimeZoneComponent.Write(lines, meetup.Zone, span);
        lines.Add("BEGIN", "VEVENT")
            .Add("UID", meetup.Uid)
            .Add("SEQUENCE", meetup.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("DTSTAMP", UtcForm.Format(meetup.Stamp));
        WriteTimes(lines, meetup, span, inZone);
        lines.AddText("SUMMARY", meetup.Title)
            .AddText("LOCATION", meetup.Place)
            .AddText("DESCRIPTION", PlainText.AppendLine(meetup.Description, meetup.Card?.Line));
        if (meetup.Card is { } card)
            lines.Add("URL", card.Address.AbsoluteUri);
        return lines
            .Add("STATUS", meetup.IsCancelled ? "CANCELLED" : "CONFIRMED")
            .Add("END", "VEVENT")
            .Add("END", "VCALENDAR")
            .ToString();
    }

    private static void WriteTimes(ContentLines lines, CalendarEvent meetup, Interval span, bool inZone)
    {
        if (meetup.Time.Day is { } day)
        {
            // Whole days end on the first day after them (RFC 5545, 3.6.1).
            lines.Add("DTSTART;VALUE=DATE", DateForm.Format(day))
                .Add("DTEND;VALUE=DATE", DateForm.Format(day.PlusDays(meetup.Time.DaysIn(meetup.Duration))));
        }
        else if (inZone)
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

    /// <summary>
    /// False for UTC, which has its own form, and for a local time that occurs twice when the clocks go back. Such a time means the first
    /// (RFC 5545, 3.3.5), but readers differ (ical.js takes the second), so it is written in UTC.
    /// </summary>
    private static bool CanBeToldInZone(Interval span, DateTimeZone zone) =>
        (zone.MinOffset != Offset.Zero || zone.MaxOffset != Offset.Zero) && IsShownOnce(span.Start, zone) && IsShownOnce(span.End, zone);

    private static bool IsShownOnce(Instant instant, DateTimeZone zone) => zone.MapLocal(instant.InZone(zone).LocalDateTime).Count == 1;
}
