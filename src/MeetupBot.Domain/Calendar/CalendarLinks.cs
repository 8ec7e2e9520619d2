using NodaTime.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// Links that open a filled-in new event in a web calendar. They fit the length limit of chat platforms: the description is cut
/// first, then the place, then the title.
/// </summary>
public static class CalendarLinks
{
    private static readonly InstantPattern Basic = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly InstantPattern Extended = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static readonly LocalDatePattern BasicDate = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>
    /// Source: Google Calendar, "Instructions for making Google Calendar event reminder buttons". The reader sees UTC instants in their own
    /// zone.
    /// </summary>
    public static Uri Google(CalendarEvent meetup)
    {
        var span = meetup.Time.Span(meetup.Zone, meetup.Duration);
        var dates = meetup.Time.Day is { } day
            ? $"{BasicDate.Format(day)}/{BasicDate.Format(day.PlusDays(1))}"
            : $"{Basic.Format(span.Start)}/{Basic.Format(span.End)}";
        return new LinkBuilder("https://calendar.google.com/calendar/render")
            .Fixed("action", "TEMPLATE")
            .Fixed("dates", dates)
            .Text("text", meetup.Title)
            .Text("location", meetup.Place)
            .Text("details", meetup.Description, meetup.Link?.AbsoluteUri)
            .Build();
    }

    /// <summary>
    /// For Outlook.com. Source: Microsoft documents no reference for these parameters. They are those of the compose form of Outlook on
    /// the web (<c>path</c>, <c>rru</c>, <c>startdt</c>, <c>enddt</c>, <c>allday</c>), in use since 2016.
    /// </summary>
    public static Uri Outlook(CalendarEvent meetup)
    {
        var link = new LinkBuilder("https://outlook.live.com/calendar/0/deeplink/compose")
            .Fixed("path", "/calendar/action/compose")
            .Fixed("rru", "addevent");
        var span = meetup.Time.Span(meetup.Zone, meetup.Duration);
        link = meetup.Time.Day is { } day
            ? link.Fixed("startdt", LocalDatePattern.Iso.Format(day)).Fixed("enddt", LocalDatePattern.Iso.Format(day.PlusDays(1))).Fixed("allday", "true")
            : link.Fixed("startdt", Extended.Format(span.Start)).Fixed("enddt", Extended.Format(span.End));
        return link
            .Text("subject", meetup.Title)
            .Text("location", meetup.Place)
            .Text("body", meetup.Description, meetup.Link?.AbsoluteUri)
            .Build();
    }
}
