using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Opens what a host can do with a meetup and its people, besides what its private card has.</summary>
internal sealed class ManageButtons(
    ManageAccessService manageAccessService, IEnumerable<IMeetupButtons> meetupButtons, PollScheduleService pollScheduleService) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Manage];

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        manageAccessService.RefuseUnlessHost(context, press.Action.Subject, out var meetup) is { } refusal
        ? refusal
        : new Reply.Private(new Card(
        [
            new Block.Paragraph([new Span.Strong(meetup.Title)]),
            .. DrawPeople(meetup),
            .. PollScheduleService.IsOpen(meetup, context.Now) ? pollScheduleService.DrawMenu(meetup, context.Now) : [],
            .. OrganizerCard.DrawPollMenus(meetup),
            .. Last(context, meetup),
            Block.Footer.OfId(meetup.Id.Value),
        ])
        {
            Summary = Words.Manage,
        });

    private IEnumerable<Block> Last(InteractionContext context, Meetup meetup)
    {
        List<Button> buttons = [.. meetupButtons.Select(source => source.Draw(context, meetup)).OfType<Button>(), .. OrganizerCard.DrawLastButtons(meetup)];
        if (buttons.Count > 0)
            yield return new Block.Buttons(buttons);
    }

    public static Button DrawBack(MeetupId id) => new(Words.Manage, new(ButtonNames.Manage, id.Value));

    /// <summary>Short labels, each row below a word that says of what.</summary>
    private static IEnumerable<Block> DrawPeople(Meetup meetup)
    {
        yield return new Block.Paragraph(meetup.State == MeetupState.Polling ? Words.WhoAnsweredIt : Words.WhoTakesPart);
        yield return new Block.Buttons([.. ListGuestButtons(meetup)]);
        if (!meetup.IsUpcoming)
            yield break;
        yield return new Block.Paragraph(Words.WhoHostsIt);
        yield return new Block.Buttons(
            new Button(Words.CoHosts, new(CoHostButtons.CoHostsButton, meetup.Id.Value)),
            new Button(Words.HandOver, new(HandOverButtons.HandOverButton, meetup.Id.Value)));
    }

    private static IEnumerable<Button> ListGuestButtons(Meetup meetup)
    {
        var id = meetup.Id.Value;
        yield return meetup.State == MeetupState.Polling
            ? WhoCanWhenButtons.Draw(meetup.Id)
            : new Button(Words.WhoIsComing, new(GuestListButtons.ListButton, id));
        if (meetup.State != MeetupState.Scheduled)
            yield break;
        yield return new Button(Words.AddPeople, new(AddGuestButtons.AddButton, id));
        yield return new Button(Words.RemovePeople, new(RemoveGuestButtons.RemoveButton, id));
    }
}
