using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Opens what a host can do with the people of a meetup.</summary>
internal sealed class ManageButtons(ManageAccessService manageAccessService) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Manage];

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        manageAccessService.RefuseUnlessHost(context, press.Action.Subject, out var meetup) is { } refusal
        ? refusal
        : new Reply.Private(new Card(
            new Block.Paragraph([new Span.Strong(meetup.Title)]),
            new Block.Buttons([.. Ways(meetup)]),
            new Block.Footer(Words.ManageSmall + " · " + new RichText([new Span.Code(meetup.Id.Value)])))
        {
            Summary = Words.Manage,
        });

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
