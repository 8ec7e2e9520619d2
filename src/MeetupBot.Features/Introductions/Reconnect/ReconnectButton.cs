using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Introductions;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>A member wants to see somebody again: the two get a conversation.</summary>
internal sealed class ReconnectButton(IntroductionOpener introductions, NamedMember namedMember, Session session) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.Reconnect];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (namedMember.Missing(turn, press.Action.Subject, out var member) is { } refusal)
            return refusal;
        // Only for who have met: for others there is "introduce", which asks first.
        if (member.Id == turn.Caller.Id || session.Encounters.Between(turn.Caller.Id, member.Id).Count == 0)
            return Refusals.Say(Words.OldButton);
        var answer = new Reply.Replace(new Card(new Block.Paragraph(Words.TogetherAgain(member.Name!)))
        {
            Tone = CardTone.Settled,
            Summary = Words.SeeAgain,
        });
        // What the other said of it is told to nobody; twice pressed, it happens once.
        if (session.NoThanks.IsBetween(turn.Caller.Id, member.Id) || IsOpen(turn, member))
            return answer;
        var about = new Introduction { Origin = IntroductionOrigin.Reconnect, ById = turn.Caller.Id };
        introductions.Open(turn.Caller.Space.CommunityId, [turn.Caller.Id, member.Id], about);
        return answer;
    }

    private bool IsOpen(Turn turn, Member member) => session.Introductions.Between(turn.Caller.Id, member.Id)
        .Any(known => known is { State: IntroductionState.Open, OpenedAt: { } opened } && turn.Now - opened < AskIntroduced.After);
}
