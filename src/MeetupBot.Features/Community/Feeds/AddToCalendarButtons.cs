using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Feeds;

/// <summary><c>Add to calendar</c> on a card leads to a page with every calendar. Where there is no page, the answer has links of its own.</summary>
internal sealed class AddToCalendarButtons(
    CardLinkReader cardLinkReader, MeetupAccessService meetupAccessService, PageLinkService pageLinks, Session session) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.AddToCalendar];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (meetup is not { State: MeetupState.Scheduled, Time: not null })
            return Refusals.Create(meetup.State == MeetupState.Polling ? Words.NoTimeYet(meetup.Title) : Words.NothingToAdd(meetup.Title));
        // The page's owner is known, but not where they opened it.
        var page = meetup.IsOpen && !context.Caller.IsGuest || session.Meetups.TakesPart(meetup, context.Caller.Id)
            ? pageLinks.ToCalendar(context.Caller.Id, context.Caller.Space.CommunityId, meetup.Id, context.Now)
            : null;
        var entry = MeetupCalendarText.WriteEntry(meetup, cardLinkReader.Read(meetup.Id, context.Caller.Space.Id));
        return new Reply.Private(new Card(
            new Block.Paragraph(new RichText([Words.AddOne, new Span.Strong(meetup.Title), page is null ? Words.AddHere : Words.AddOnPage])),
            page is null ? DrawLinks(entry) : new Block.Buttons(Button.Open(Words.ChooseCalendar, page)),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Summary = Words.AddToCalendar,
        });
    }

    private static Block.Buttons DrawLinks(CalendarEvent entry) => new(
        Button.Open(Words.GoogleCalendar, CalendarLinks.Google(entry)),
        Button.Open(Words.OutlookPersonalCalendar, CalendarLinks.Outlook(entry)),
        Button.Open(Words.OutlookWorkCalendar, CalendarLinks.OutlookWork(entry)));
}
