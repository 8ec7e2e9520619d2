using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// Links that open a filled-in new event in a web calendar. None is longer than a chat platform takes: the description gives way
/// first, then the place, then the title; the link to the card stays.
/// </summary>
public static class CalendarLinks
{
    private static readonly InstantPattern Basic = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly InstantPattern Extended = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static readonly LocalDatePattern BasicDate = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>
    /// Source: Google Calendar, "Instructions for making Google Calendar event reminder buttons". Instants in UTC appear in the reader's
    /// own zone. The end of whole days is exclusive.
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

    /// <summary>For personal accounts of Outlook.com.</summary>
    /// <remarks>
    /// Source: Microsoft states no reference for these parameters (<c>path</c>, <c>rru</c>, <c>startdt</c>, <c>enddt</c>, <c>allday</c>);
    /// the repository InteractionDesignFoundation/add-event-to-calendar-docs records what its members saw them do
    /// (<c>services/outlook-web.md</c>). The end of whole days is exclusive, as in Outlook's own data: the npm package
    /// <c>calendar-link</c> 2.11.5 sends the day after for one day. Microsoft Q&amp;A 1822221 says that an end at midnight stays there,
    /// and that a later one moves to the next midnight.
    /// </remarks>
    public static Uri Outlook(CalendarEvent meetup) => Outlook("https://outlook.live.com", meetup);

    /// <summary>The same for accounts of a workplace or school, which sign in elsewhere.</summary>
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

    private static LocalDate DayAfter(CalendarEvent meetup, LocalDate first) => WholeDays.Last(first, meetup.Duration).PlusDays(1);
}
