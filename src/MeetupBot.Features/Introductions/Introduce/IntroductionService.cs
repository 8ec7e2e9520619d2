using MeetupBot.Application.Texts;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Opens introductions between people who have agreed.</summary>
internal sealed class IntroductionService(
    AskIntroducedJob askIntroducedJob,
    ConversationService conversationService,
    Session session,
    IClock clock)
{
    public const int Fewest = 2;

    /// <summary>The size of the largest coffee group.</summary>
    public const int Most = 5;

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Introduces the members now, and asks them two weeks later whether they met.</summary>
    /// <param name="members">Two to five different people. Each asked for it or joined a round.</param>
    /// <param name="origin">Where the introduction comes from. A member's own request goes through <c>introduce</c>.</param>
    /// <param name="round">The coffee round that it comes from.</param>
    /// <param name="reason">A sentence of the bot's; null when there is none.</param>
    /// <exception cref="ArgumentException">The members are not two to five different people.</exception>
    public Introduction Open(
        CommunityId community,
        IReadOnlyList<MemberId> members,
        IntroductionOrigin origin,
        long? round,
        string? reason) =>
        Open(community, members, new Introduction { Origin = origin, RoundId = round, Reason = reason });

    /// <param name="members">Two to five different people.</param>
    /// <param name="about">Where the introduction comes from, and why.</param>
    internal Introduction Open(CommunityId community, IReadOnlyList<MemberId> members, Introduction about)
    {
        if (members.Count is < Fewest or > Most || members.Distinct().Count() != members.Count)
            throw new ArgumentException("An introduction is of two to five different people.", nameof(members));
        var added = session.Introductions.Add(
            about with { CommunityId = community, State = IntroductionState.Asked, CreatedAt = _now },
            members.Select(member => new IntroductionMember { MemberId = member, Consent = IntroductionConsent.Given }));
        return Open(added);
    }

    /// <summary>All members have agreed.</summary>
    internal Introduction Open(Introduction asked)
    {
        var open = asked with { State = IntroductionState.Open, OpenedAt = _now, Opener = ChooseOpener(asked) };
        session.Introductions.Update(open);
        conversationService.Begin(open, _now);
        foreach (var member in conversationService.MembersOf(open))
            askIntroducedJob.Schedule(open, member, _now + IntroductionTimes.AskAfter, AskIntroducedJob.First);
        return open;
    }

    /// <summary>People who meet again have their own beginning.</summary>
    private int? ChooseOpener(Introduction introduction) => introduction.Origin == IntroductionOrigin.Reconnect
        ? null
        : OpeningQuestion.Choose(introduction.Id, session.Introductions.Openers(conversationService.MembersOf(introduction)), Words.Openers.Count);
}
