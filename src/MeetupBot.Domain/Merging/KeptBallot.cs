namespace MeetupBot.Domain.Merging;

/// <summary>A stored ballot in a <see cref="MergeRecord"/>, one property for each column.</summary>
public sealed record KeptBallot : IKeptAnswer
{
    public required string Meetup { get; init; }
    public long Yes { get; init; }
    public long IfNeedBe { get; init; }
    public long Answered { get; init; }
    public long StartedAt { get; init; }
    public long AnsweredAt { get; init; }

    /// <summary>
    /// The ballot that counts. Who voted first keeps their place in the order of voters when they vote again with the other account.
    /// </summary>
    public static KeptBallot Of(KeptPair<KeptBallot> two) => two.IsAbsorbedLater
        ? two.Absorbed with { StartedAt = Math.Min(two.Absorbed.StartedAt, two.Into.StartedAt) }
        : two.Into;
}
