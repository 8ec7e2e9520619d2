using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Calendar;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Community.Settings;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Feeds;

/// <summary>Organizers switch a calendar on that anybody can read, or off, or give it a new address.</summary>
internal sealed class PublicCalendarButtons(PageLinkService pageLinks, Session session) : IButton
{
    public const string OnButton = "settings.calendar.on";
    public const string OffButton = "settings.calendar.off";

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.PublicCalendar, OnButton, OffButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (SettingsCommand.RefuseUnlessOrganizer(context) is { } refusal)
            return refusal;
        if (!pageLinks.HasPages)
            return Refusals.Create(Words.NoCalendarPages);
        return press.Action.Name switch
        {
            OnButton => SwitchOn(context),
            OffButton => SwitchOff(context),
            _ => new Reply.Private(Draw(context)),
        };
    }

    private Reply.Replace SwitchOn(InteractionContext context)
    {
        End(context);
        var token = session.Feeds.Add(FeedKind.Public, null, context.Caller.Community.Id, polls: false, context.Now);
        return new(Draw(
            context, new Block.Paragraph(Words.PublicCalendarAddress), new Block.Paragraph([new Span.Code(pageLinks.ToFeed(token)!.AbsoluteUri)])));
    }

    private Reply.Replace SwitchOff(InteractionContext context)
    {
        End(context);
        return new(Draw(context, new Block.Paragraph(Words.PublicCalendarEnded)));
    }

    private void End(InteractionContext context)
    {
        if (Find(context) is { } feed)
            session.Feeds.End(feed.Id, context.Now);
    }

    private Feed? Find(InteractionContext context) => session.Feeds.FindPublic(context.Caller.Community.Id);

    private Card Draw(InteractionContext context, params Block[] news) => new(
    [
        .. news,
        new Block.Paragraph(Words.PublicCalendarHow),
        Find(context) is null
            ? new Block.Buttons(new Button(Words.SwitchOn, new(OnButton)))
            : new Block.Buttons(new Button(Words.NewAddress, new(OnButton)), new Button(Words.SwitchOff, new(OffButton))),
    ])
    {
        Summary = Words.PublicCalendar,
    };
}
