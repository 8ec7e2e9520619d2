using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Introductions;

/// <summary>One of the people introduced.</summary>
public sealed record IntroductionMember
{
    public IntroductionId IntroductionId { get; init; }
    public MemberId MemberId { get; init; }
    public IntroductionConsent Consent { get; init; }

    /// <summary>When they were last asked anything about it. Null: never.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>What they said the result was. Null: nothing so far.</summary>
    public IntroductionOutcome? Outcome { get; init; }

    public Instant? AnsweredAt { get; init; }
}
