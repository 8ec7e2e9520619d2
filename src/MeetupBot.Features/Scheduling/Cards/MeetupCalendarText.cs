using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Calendar;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>Calendar links and files of a meetup.</summary>
internal static class MeetupCalendarText
{
    public static CardFile WriteFile(MeetupView view) => new(
        $"meetup-{view.Meetup.Id}.ics",
        "text/calendar; charset=utf-8; method=PUBLISH",
        CalendarFile.Write(Event(view)))
    {
        ChangedAt = view.Meetup.ChangedAt,
        ContentFor = card => CalendarFile.Write(Event(view with { Link = card })),
    };

    /// <summary>"Add to calendar: Google · Outlook · Outlook (work) · K7Q2".</summary>
    public static RichText WriteLinks(MeetupView view) => RichText.Join(" · ",
    [
        new RichText([Words.AddToCalendar, new Span.Link(Words.GoogleCalendar, CalendarLinks.Google(Event(view)))]),
        new RichText([new Span.Link(Words.OutlookCalendar, CalendarLinks.Outlook(Event(view)))]),
        new RichText([new Span.Link(Words.OutlookWorkCalendar, CalendarLinks.OutlookWork(Event(view)))]),
        new RichText([new Span.Code(view.Meetup.Id.Value)]),
    ]);

    // Uses the time of the last change, not the clock, so the same state always gives the same file.
    private static CalendarEvent Event(MeetupView view) => CalendarEvent.Of(view.Meetup, view.Meetup.ChangedAt, Card(view.Link))!;

    private static CardLink? Card(Uri? address) => address is null ? null : new(address, Words.DetailsAndAnswers(address));
}
