using NodaTime;

namespace MeetupBot.Storage;

public sealed record ExportedIntroduction
{
    public required string Origin { get; init; }

    /// <summary>Names of those they were introduced to.</summary>
    public string? Others { get; init; }

    public string? Reason { get; init; }
    public required string State { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant? OpenedAt { get; init; }

    /// <summary>The member's own answers.</summary>
    public required string Consent { get; init; }

    public string? Outcome { get; init; }
    public Instant? AnsweredAt { get; init; }
}
