using System.Globalization;
using NodaTime;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// Many meetups as one iCalendar file, for calendars that subscribe to it. Sources: RFC 5545; RFC 7986, 5 (name, description, refresh
/// interval, source, color of a calendar); MS-OXCICAL, 2.1.3.1.1.15 (<c>X-PUBLISHED-TTL</c>).
/// </summary>
/// <remarks>
/// The same events give the same bytes, whatever the clock and the culture of the process. It has no METHOD, which would make it a message
/// (RFC 5546, 1.4), no people, and no alarms.
/// </remarks>
public static class CalendarFeedFile
{
    private const string Refresh = "PT1H";

    public static string Write(CalendarFeed feed)
    {
        var events = feed.Events.OrderBy(meetup => EventTimes.SpanOf(meetup).Start).ThenBy(meetup => meetup.Uid, StringComparer.Ordinal).ToList();
        var lines = new ContentLines();
        WriteHead(lines, feed);
        WriteZones(lines, feed, events);
        foreach (var meetup in events)
            WriteEvent(lines, meetup);
        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static void WriteHead(ContentLines lines, CalendarFeed feed)
    {
        lines.Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", CalendarFile.ProductId)
            .Add("CALSCALE", "GREGORIAN")
            .Add("UID", feed.Uid)
            .AddText("NAME", feed.Name)
            .AddText("X-WR-CALNAME", feed.Name)
            .AddText("DESCRIPTION", feed.Description)
            .AddText("X-WR-CALDESC", feed.Description)
            .Add("LAST-MODIFIED", EventTimes.Utc(feed.Events.Select(meetup => meetup.Stamp).Append(feed.Since).Max()));
        if (feed.Home is { } home)
            lines.Add("URL", home.AbsoluteUri);
        if (feed.Source is { } source)
            lines.Add("SOURCE;VALUE=URI", source.AbsoluteUri);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", Refresh)
            .Add("X-PUBLISHED-TTL", Refresh)
            .Add("COLOR", "teal")
            .AddText("X-WR-TIMEZONE", feed.Zone.Id);
    }

    /// <summary>Each zone once, for all the years of its events. A calendar needs one component at least (RFC 5545, 3.6), so an empty one has the reader's zone.</summary>
    private static void WriteZones(ContentLines lines, CalendarFeed feed, IReadOnlyList<CalendarEvent> events)
    {
        if (events.Count == 0)
            TimeZoneComponent.Write(lines, feed.Zone, new Interval(feed.Since, feed.Since));
        var zones = events.Where(EventTimes.IsInZone).GroupBy(meetup => meetup.Zone.Id, meetup => (meetup.Zone, Span: EventTimes.SpanOf(meetup)));
        foreach (var zone in zones.OrderBy(zone => zone.Key, StringComparer.Ordinal))
            TimeZoneComponent.Write(lines, zone.First().Zone, new Interval(zone.Min(one => one.Span.Start), zone.Max(one => one.Span.End)));
    }

    private static void WriteEvent(ContentLines lines, CalendarEvent meetup)
    {
        var stamp = EventTimes.Utc(meetup.Stamp);
        lines.Add("BEGIN", "VEVENT")
            .Add("UID", meetup.Uid)
            .Add("SEQUENCE", meetup.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("DTSTAMP", stamp)
            .Add("LAST-MODIFIED", stamp);
        if (meetup.CreatedAt is { } created)
            lines.Add("CREATED", EventTimes.Utc(created));
        EventTimes.Write(lines, meetup);
        CalendarFile.WriteWords(lines, meetup);
        lines.Add("STATUS", CalendarFile.StatusOf(meetup))
            .Add("TRANSP", meetup.IsFree ? "TRANSPARENT" : "OPAQUE")
            .Add("CATEGORIES", "Meetup")
            .Add("END", "VEVENT");
    }
}
