using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>A member's account on one platform, within one community.</summary>
public sealed record Account
{
    public CommunityId CommunityId { get; init; }
    public required string Platform { get; init; }

    /// <summary>The platform's own id of it.</summary>
    public required string ExternalId { get; init; }

    public MemberId MemberId { get; init; }

    /// <summary>Whose it was before two members became one; null: the member's own.</summary>
    public MemberId? OriginId { get; init; }

    public required string Name { get; init; }

    /// <summary>Address of the profile picture.</summary>
    public string? Picture { get; init; }

    /// <summary>When the platform last refused us a direct message to it.</summary>
    public Instant? DmRefusedAt { get; init; }

    /// <summary>To the hour, and exactly where somebody goes from one of their accounts to another.</summary>
    public required Instant LastSeenAt { get; init; }

    /// <summary>When the platform no longer found it in the space; null: it is there, as far as is known.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>When the platform was last asked whether it is there.</summary>
    public Instant? CheckedAt { get; init; }

    /// <summary>The same account in another community has the same one.</summary>
    public string Key => KeyOf(Platform, ExternalId);

    public static string KeyOf(string platform, string externalId) => $"{platform}:{externalId}";
}
