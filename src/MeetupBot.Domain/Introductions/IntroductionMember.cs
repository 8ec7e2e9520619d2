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

    /// <summary>When they reported it to the organizers. Null: never. Never shown to anybody introduced.</summary>
    public Instant? ReportedAt { get; init; }

    /// <summary>
    /// Whether the member knows of the introduction. One of which nobody was ever told must stay unknown to them: it would reveal that the
    /// other does not want to be introduced, or whom the other has met.
    /// </summary>
    /// <param name="askedAt">When the member was asked; null: never.</param>
    /// <param name="hasAnswered">The member has given or declined consent.</param>
    /// <param name="openedAt">When the introduced people came to know of each other; null: they do not.</param>
    public static bool KnowsOf(Instant? askedAt, bool hasAnswered, Instant? openedAt) => askedAt is not null || hasAnswered || openedAt is not null;
}
