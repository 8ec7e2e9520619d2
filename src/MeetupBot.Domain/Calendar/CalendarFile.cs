using System.Globalization;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// One meetup as an iCalendar file, to be sent as <c>text/calendar; charset=utf-8; method=PUBLISH</c>.
/// Sources: RFC 5545 (format), RFC 5546, 3.2.1 (PUBLISH). It names no organizer: members have no mail address here, and some
/// calendars would send answers to it.
/// </summary>
public static class CalendarFile
{
    internal const string ProductId = "-//MeetupBot//MeetupBot//EN";

    public static string Write(CalendarEvent meetup)
    {
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", ProductId)
            .Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", "PUBLISH");
        if (EventTimes.IsInZone(meetup))
            TimeZoneComponent.Write(lines, meetup.Zone, EventTimes.SpanOf(meetup));
        lines.Add("BEGIN", "VEVENT")
            .Add("UID", meetup.Uid)
            .Add("SEQUENCE", meetup.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("DTSTAMP", EventTimes.Utc(meetup.Stamp));
        EventTimes.Write(lines, meetup);
        WriteWords(lines, meetup);
        return lines
            .Add("STATUS", StatusOf(meetup))
            .Add("END", "VEVENT")
            .Add("END", "VCALENDAR")
            .ToString();
    }

    internal static void WriteWords(ContentLines lines, CalendarEvent meetup)
    {
        lines.AddText("SUMMARY", meetup.Title)
            .AddText("LOCATION", meetup.Place)
            .AddText("DESCRIPTION", PlainText.AppendLine(meetup.Description, meetup.Card?.Line));
        if (meetup.Card is { } card)
            lines.Add("URL", card.Address.AbsoluteUri);
    }

    internal static string StatusOf(CalendarEvent meetup) => meetup switch
    {
        { IsCancelled: true } => "CANCELLED",
        { IsTentative: true } => "TENTATIVE",
        _ => "CONFIRMED",
    };
}
