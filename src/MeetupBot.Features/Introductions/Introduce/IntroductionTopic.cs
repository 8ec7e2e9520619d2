using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// An introduction: everybody in it is still there, and its reader has not answered meanwhile, nor said that nobody introduces them. What the others
/// answered makes no difference, so that nothing can be told from a message that does not come.
/// </summary>
internal sealed class IntroductionTopic(Session session) : ITopic
{
    public const string Name = "introduction";

    public static Fact WriteFact(Introduction introduction) => new(Name, introduction.Id.Value);

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        if (card is null || item.MemberId is not { } member || session.Introductions.Find(new IntroductionId(detail)) is not { } introduction
            || session.Introductions.Member(introduction.Id, member) is not { } own)
            return null;
        var isWaitedFor = introduction.State == IntroductionState.Open
            ? own.Outcome is null or IntroductionOutcome.NotYet
            : own.Consent == IntroductionConsent.Asked && session.Members.Find(member) is { NobodyIntroduces: false };
        return isWaitedFor && OthersAreHere(introduction, member) ? new Told(card) : null;
    }

    private bool OthersAreHere(Introduction introduction, MemberId member)
    {
        var others = session.Introductions.Members(introduction.Id).Select(one => one.MemberId).Where(one => one != member).ToList();
        var here = session.Members.Here(others).Count;
        return introduction.State == IntroductionState.Open ? here > 0 : here == others.Count;
    }
}
