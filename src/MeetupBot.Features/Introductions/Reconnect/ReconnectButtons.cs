using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Opens a conversation between a member and somebody whom they want to see again.</summary>
internal sealed class ReconnectButtons(
    IntroductionService introductionService,
    NamedMemberReader namedMemberReader,
    Session session) : IButton, IMembersOnly
{
    public const string ReconnectButton = "reconnect";

    public static IReadOnlyList<string> Buttons { get; } = [ReconnectButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (namedMemberReader.RefuseUnlessFound(context, press.Action.Subject, out var member) is { } refusal)
            return refusal;
        // Only for people who have met. Others use "introduce", which asks first.
        if (member.Id == context.Caller.Id)
            return Refusals.Create(Words.OldButton);
        if (session.Encounters.Between(context.Caller.Id, member.Id).Count == 0)
            return Refusals.Create(Words.NotMetToReconnect(member.Name!));
        var answer = new Reply.Replace(new Card(new Block.Paragraph(Words.TogetherAgain(member.Name!)))
        {
            Tone = CardTone.Settled,
            Summary = Words.SeeAgain,
        });
        // The other person's earlier answers are not revealed. A second press has no effect.
        if (session.NoThanks.IsBetween(context.Caller.Id, member.Id) || IsOpen(context, member))
            return answer;
        var about = new Introduction { Origin = IntroductionOrigin.Reconnect, ById = context.Caller.Id };
        introductionService.Open(context.Caller.Space.CommunityId, [context.Caller.Id, member.Id], about);
        return answer;
    }

    private bool IsOpen(InteractionContext context, Member member) => session.Introductions.Between(context.Caller.Id, member.Id)
        .Any(known => IntroductionTimes.IsFresh(known, context.Now));
}
