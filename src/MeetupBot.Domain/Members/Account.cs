using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>A member's account on one platform, within one community.</summary>
public sealed record Account
{
    /// <summary>While nothing else changes, the last-seen time is updated at most this often.</summary>
    public static readonly Duration SeenEvery = Duration.FromHours(1);

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

    /// <summary>
    /// Whether a new last-seen time has to be saved: the old one is an hour old, or the member has used another of their accounts since, so
    /// that this one becomes the most recently used.
    /// </summary>
    /// <param name="memberSeenAt">When the member was last seen, with any account.</param>
    public bool IsSightingDue(Instant memberSeenAt, Instant now) => now - LastSeenAt >= SeenEvery || memberSeenAt > LastSeenAt;

    /// <summary>The account with its current name and picture. Whoever is seen is in the space.</summary>
    public Account Observed(ObservedUser user) => this with { Name = user.Name, Picture = user.Picture, LeftAt = null };

    /// <summary>The account after its member became part of another. The first owner stays its origin.</summary>
    public Account AbsorbedBy(MemberId into) => this with { MemberId = into, OriginId = OriginId ?? MemberId };

    /// <summary>The account after its owners parted.</summary>
    public Account PartedTo(MemberId owner) => this with { MemberId = owner, OriginId = OriginId == owner ? null : OriginId };

    /// <summary>The account after the platform was asked whether it is in the space. It left when it was first found missing.</summary>
    public Account Checked(bool left, Instant now) => this with { LeftAt = left ? LeftAt ?? now : null, CheckedAt = now };

    /// <summary>The same account in another community has the same one.</summary>
    public string Key => KeyOf(Platform, ExternalId);

    public static string KeyOf(string platform, string externalId) => $"{platform}:{externalId}";
}
