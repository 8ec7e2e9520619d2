using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// Links that open a filled-in new event in a web calendar. They fit the length limit of chat platforms: the description is cut
/// first, then the place, then the title. The link to the card is never cut.
/// </summary>
public static class CalendarLinks
{
    private static readonly InstantPattern Basic = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly InstantPattern Extended = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static readonly LocalDatePattern BasicDate = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>
    /// Source: Google Calendar, "Instructions for making Google Calendar event reminder buttons". The reader sees UTC instants in their own
    /// zone. Whole days end on the first day after them.
    /// </summary>
    public static Uri Google(CalendarEvent meetup)
    {
        var span = meetup.Time.Span(meetup.Zone, meetup.Duration);
        var dates = meetup.Time.Day is { } day
            ? $"{BasicDate.Format(day)}/{BasicDate.Format(DayAfter(meetup, day))}"
            : $"{Basic.Format(span.Start)}/{Basic.Format(span.End)}";
        var link = new LinkBuilder("https://calendar.google.com/calendar/render")
            .Fixed("action", "TEMPLATE")
            .Fixed("dates", dates);
        return WithWords(link, meetup, "text", "details");
    }

    /// <summary>
    /// For personal accounts of Outlook.com. Source: Microsoft documents no reference for these parameters (<c>path</c>, <c>rru</c>,
    /// <c>startdt</c>, <c>enddt</c>, <c>allday</c>). The repository InteractionDesignFoundation/add-event-to-calendar-docs lists what they
    /// were seen to do (<c>services/outlook-web.md</c>).
    /// </summary>
    /// <remarks>
    /// Whole days end on the first day after them: the npm package calendar-link 2.11.5 sends that day, and Outlook takes an end at
    /// midnight as it is (Microsoft Q&amp;A, question 1822221).
    /// </remarks>
    public static Uri Outlook(CalendarEvent meetup) => Outlook("https://outlook.live.com", meetup);

    /// <summary>Like <see cref="Outlook(CalendarEvent)"/>, for work and school accounts, which sign in elsewhere.</summary>
    public static Uri OutlookWork(CalendarEvent meetup) => Outlook("https://outlook.office.com", meetup);

    private static Uri Outlook(string host, CalendarEvent meetup)
    {
        var link = new LinkBuilder($"{host}/calendar/0/deeplink/compose")
            .Fixed("path", "/calendar/action/compose")
            .Fixed("rru", "addevent");
        var span = meetup.Time.Span(meetup.Zone, meetup.Duration);
        link = meetup.Time.Day is { } day
            ? link.Fixed("startdt", LocalDatePattern.Iso.Format(day))
                .Fixed("enddt", LocalDatePattern.Iso.Format(DayAfter(meetup, day)))
                .Fixed("allday", "true")
            : link.Fixed("startdt", Extended.Format(span.Start)).Fixed("enddt", Extended.Format(span.End));
        return WithWords(link, meetup, "subject", "body");
    }

    private static Uri WithWords(LinkBuilder link, CalendarEvent meetup, string title, string description) => link
        .Reserve(description, meetup.Card?.Line)
        .Text(title, meetup.Title)
        .Text("location", meetup.Place)
        .TextWithLine(description, meetup.Description, meetup.Card?.Line)
        .Build();

    private static LocalDate DayAfter(CalendarEvent meetup, LocalDate first) => first.PlusDays(meetup.Time.DaysIn(meetup.Duration));
}
