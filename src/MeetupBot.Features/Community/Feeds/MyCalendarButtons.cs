using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Community.Feeds;

/// <summary>
/// Leads a member to the page with the addresses of their calendars. A button can't open a calendar program itself: buttons take addresses of
/// the web and of the chat app alone (Discord, "Button Structure", <c>url</c>).
/// </summary>
internal sealed class MyCalendarButtons(PageLinkService pageLinks) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.MyCalendar];

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        pageLinks.ToCalendar(context.Caller.Id, context.Caller.Space.CommunityId, null, context.Now) is not { } page
            ? Refusals.Create(Words.NoCalendarPages)
            : new Reply.Private(new Card(
                new Block.Paragraph(Words.MyCalendarHow),
                new Block.Buttons(Button.Open(Words.OpenMyCalendar, page)))
            {
                Summary = Words.MyCalendar,
            });
}
