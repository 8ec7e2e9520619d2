using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Brings people together who have agreed to it.</summary>
internal sealed class IntroductionOpener(AskIntroducedJob askIntroducedJob, IntroductionConversation introductionConversation, Session session, IClock clock)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public const int Fewest = 2;

    /// <summary>The largest group of a coffee round.</summary>
    public const int Most = 5;

    /// <summary>They come to know of each other now, and are asked what came of it two weeks later.</summary>
    /// <param name="members">Two to five different people, each of whom asked for it or joined a round.</param>
    /// <param name="origin">Whose idea it was; a member's own goes through <c>introduce</c>.</param>
    /// <param name="round">The coffee round that it came from.</param>
    /// <param name="reason">A sentence of ours; null: none.</param>
    /// <exception cref="ArgumentException">Not two to five different people.</exception>
    public Introduction Open(
        CommunityId community,
        IReadOnlyList<MemberId> members,
        IntroductionOrigin origin,
        long? round,
        string? reason) =>
        Open(community, members, new Introduction { Origin = origin, RoundId = round, Reason = reason });

    /// <param name="members">Two to five different people.</param>
    /// <param name="about">Whose idea it was, and why.</param>
    internal Introduction Open(CommunityId community, IReadOnlyList<MemberId> members, Introduction about)
    {
        if (members.Count is < Fewest or > Most || members.Distinct().Count() != members.Count)
            throw new ArgumentException("An introduction is of two to five different people.", nameof(members));
        var added = session.Introductions.Add(
            about with { CommunityId = community, State = IntroductionState.Asked, CreatedAt = _now },
            members.Select(member => new IntroductionMember { MemberId = member, Consent = IntroductionConsent.Given }));
        return Open(added);
    }

    /// <summary>All of them have said yes.</summary>
    internal Introduction Open(Introduction asked)
    {
        var open = asked with { State = IntroductionState.Open, OpenedAt = _now };
        session.Introductions.Update(open);
        introductionConversation.Begin(open, _now);
        foreach (var member in introductionConversation.MembersOf(open))
            askIntroducedJob.Schedule(open, member, _now + AskIntroducedJob.After, AskIntroducedJob.First);
        return open;
    }
}
