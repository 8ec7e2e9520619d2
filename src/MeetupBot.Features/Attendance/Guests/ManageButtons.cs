using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Opens what a host can do with a meetup and its people, besides what its private card has.</summary>
internal sealed class ManageButtons(ManageAccessService manageAccessService, IEnumerable<IMeetupButtons> meetupButtons) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Manage];

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        manageAccessService.RefuseUnlessHost(context, press.Action.Subject, out var meetup) is { } refusal
        ? refusal
        : new Reply.Private(new Card(
        [
            new Block.Paragraph([new Span.Strong(meetup.Title)]),
            new Block.Buttons([.. Ways(meetup)]),
            .. OrganizerCard.DrawPollMenus(meetup),
            .. Last(context, meetup),
            new Block.Footer(Words.ManageSmall + " · " + new RichText([new Span.Code(meetup.Id.Value)])),
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

    private static IEnumerable<Button> Ways(Meetup meetup)
    {
        var id = meetup.Id.Value;
        if (meetup.State == MeetupState.Polling)
            yield return WhoCanWhenButtons.Draw(meetup.Id);
        if (meetup.State != MeetupState.Polling)
            yield return new Button(Words.WhoIsComing, new(GuestListButtons.ListButton, id));
        if (meetup.State == MeetupState.Scheduled)
        {
            yield return new Button(Words.AddPeople, new(AddGuestButtons.AddButton, id));
            yield return new Button(Words.RemovePeople, new(RemoveGuestButtons.RemoveButton, id));
        }

        if (!meetup.IsUpcoming)
            yield break;
        yield return new Button(Words.CoHosts, new(CoHostButtons.CoHostsButton, id));
        yield return new Button(Words.HandOver, new(HandOverButtons.HandOverButton, id));
    }
}
