using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary><c>Meet Dev</c> on the cards about connections. The card stays, with the answer above it.</summary>
internal sealed class MeetButtons(
    ConnectionCard connectionCard,
    IntroduceService introduceService,
    NamedMemberReader namedMemberReader,
    OwnConnectionsCard ownConnectionsCard) : IButton, IChecksSuggested, IMembersOnly
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Meet];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (namedMemberReader.RefuseUnlessFound(context, press.Action.Subject, out var other) is { } refusal)
            return refusal;
        var reply = introduceService.Introduce(context.Caller.Member, other, null);
        if (reply is not Reply.Replace { Card: var answer })
            return reply;
        return new Reply.Replace(press.Action.Detail == ConnectionCard.OfOne
            ? connectionCard.Draw(context, other, answer)
            : ownConnectionsCard.Draw(context, 0, answer));
    }

    public IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction) =>
        interaction is ComponentInteraction { Action: var action } && NamedMemberReader.TryRead(action.Subject, out var id) ? [id] : [];
}
