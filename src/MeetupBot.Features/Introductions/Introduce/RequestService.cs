using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Stores a request that two people meet, and asks each who did not make it. What one of them does not want keeps the question from them alone:
/// the others are asked, and answered, as if they had not answered yet.
/// </summary>
internal sealed class RequestService(
    InteractionContext context,
    Session session,
    ConsentCard consentCard,
    IntroductionCard introductionCard,
    Notifier notifier)
{
    private readonly MemberId _caller = context.Caller.Id;

    /// <summary>Requests that stay silent count too, so that the limit tells nothing.</summary>
    public Reply? RefuseIfTooMany()
    {
        var today = IntroductionTimes.StartOfDay(context.Now, context.Caller.Zone);
        return IntroductionTimes.MayRequest(session.Introductions.CountBy(_caller, today)) ? null : Refusals.Create(Words.TooManyIntroductions);
    }

    /// <summary>The introductions of these two that can still be accepted, the newest first.</summary>
    public IEnumerable<Introduction> FindRecent(MemberId one, MemberId other) =>
        session.Introductions.Between(one, other).Where(known => IntroductionTimes.IsAnswerable(known, context.Now));

    public void Ask(MemberId one, MemberId other, IntroductionOrigin origin, string? reason)
    {
        MemberId[] members = [one, other];
        var recent = FindRecent(one, other).ToList();
        var asked = members.Where(member => MayAsk(member, members, origin, recent)).ToList();
        var introduction = session.Introductions.Add(
            new Introduction
            {
                CommunityId = context.Caller.Space.CommunityId,
                Origin = origin,
                ById = _caller,
                Reason = reason,
                CreatedAt = context.Now,
            },
            members.Select(member => new IntroductionMember
            {
                MemberId = member,
                Consent = member == _caller || HasSaidYes(member, recent) ? IntroductionConsent.Given : IntroductionConsent.Asked,
                AskedAt = asked.Contains(member) ? context.Now : null,
            }));
        foreach (var member in asked)
            notifier.Notify(member, new Notification(consentCard.Draw(introduction, member, members))
            {
                MayMention = false,
                Names = introductionCard.FindNamed(introduction, members),
                Fact = IntroductionTopic.WriteFact(introduction),
            });
    }

    /// <summary>Decided by what the member knows, so that neither a question nor its absence tells them about the other.</summary>
    private bool MayAsk(MemberId member, MemberId[] members, IntroductionOrigin origin, List<Introduction> recent)
    {
        if (member == _caller || session.Members.Find(member) is not { NobodyIntroduces: false })
            return false;
        if (session.NoThanks.SaidBy(member).Overlaps([_caller, .. members]))
            return false;
        if (origin == IntroductionOrigin.Member && session.Acquaintances.AreAcquainted(members[0], members[1]))
            return false;
        return !HasSaidYes(member, recent)
            && !recent.Exists(known => known.State == IntroductionState.Open || session.Introductions.Member(known.Id, member) is { AskedAt: not null });
    }

    private bool HasSaidYes(MemberId member, List<Introduction> recent) =>
        recent.Exists(known => session.Introductions.Member(known.Id, member) is { Consent: IntroductionConsent.Given });
}
