using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introduce;

/// <summary>Brings people together who have agreed to it.</summary>
public static class Introductions
{
    public const int Fewest = 2;

    /// <summary>The largest group of a coffee round.</summary>
    public const int Most = 5;

    /// <summary>They come to know of each other now, and are asked what came of it two weeks later.</summary>
    /// <param name="scope">The act or due item that it follows from.</param>
    /// <param name="session">Its transaction.</param>
    /// <param name="community">Theirs.</param>
    /// <param name="members">Two to five different people, each of whom asked for it or joined a round.</param>
    /// <param name="origin">Whose idea it was; a member's own goes through <c>introduce</c>.</param>
    /// <param name="round">The coffee round that it came from.</param>
    /// <param name="reason">A sentence of ours; null: none.</param>
    /// <exception cref="ArgumentException">Not two to five different people.</exception>
    public static Introduction Open(
        TurnScope scope,
        Session session,
        CommunityId community,
        IReadOnlyList<MemberId> members,
        IntroductionOrigin origin,
        long? round,
        string? reason) =>
        Open(scope, session, community, members, new Introduction { Origin = origin, RoundId = round, Reason = reason });

    /// <param name="scope">The act or due item that it follows from.</param>
    /// <param name="session">Its transaction.</param>
    /// <param name="community">Theirs.</param>
    /// <param name="members">Two to five different people.</param>
    /// <param name="about">Whose idea it was, and why.</param>
    internal static Introduction Open(TurnScope scope, Session session, CommunityId community, IReadOnlyList<MemberId> members, Introduction about)
    {
        if (members.Count is < Fewest or > Most || members.Distinct().Count() != members.Count)
            throw new ArgumentException("An introduction is of two to five different people.", nameof(members));
        var added = session.Introductions.Add(
            about with { CommunityId = community, State = IntroductionState.Asked, CreatedAt = scope.Now },
            members.Select(member => new IntroductionMember { MemberId = member, Consent = IntroductionConsent.Given }));
        return Open(scope, session, added);
    }

    /// <summary>All of them have said yes.</summary>
    internal static Introduction Open(TurnScope scope, Session session, Introduction asked)
    {
        var open = asked with { State = IntroductionState.Open, OpenedAt = scope.Now };
        session.Introductions.Update(open);
        Conversation.Begin(session, scope.Messenger, open, scope.Now);
        foreach (var member in Conversation.MembersOf(session, open))
            AskIntroduced.Schedule(session, open, member, scope.Now + AskIntroduced.After, AskIntroduced.First);
        return open;
    }
}
