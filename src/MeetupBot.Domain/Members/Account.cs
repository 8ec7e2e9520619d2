using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>A member's account on one platform, within one community.</summary>
public sealed record Account
{
    /// <summary>While nothing else changes, the last-seen time is updated at most this often.</summary>
    public static readonly Duration SeenEvery = Duration.FromHours(1);

    public CommunityId CommunityId { get; init; }
    public required string Platform { get; init; }

    /// <summary>The platform's own id.</summary>
    public required string ExternalId { get; init; }

    public MemberId MemberId { get; init; }

    /// <summary>The owner before two members were merged. Null: the account is the member's own.</summary>
    public MemberId? OriginId { get; init; }

    public required string Name { get; init; }

    /// <summary>The address of the profile picture.</summary>
    public string? Picture { get; init; }

    /// <summary>
    /// A guest of the space, or somebody of another one who acts in a shared channel. Guests answer the cards that they see, and are in none
    /// of the community's lists, rounds and introductions.
    /// </summary>
    public bool IsGuest { get; init; }

    /// <summary>Since when the platform refuses direct messages from the bot to it. Null: the last one arrived.</summary>
    public Instant? DmRefusedAt { get; init; }

    /// <summary>Updated once an hour at most, and at once when somebody switches between their accounts.</summary>
    public required Instant LastSeenAt { get; init; }

    /// <summary>When the platform no longer found it in the space. Null: it is there, as far as is known.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>When the bot last asked the platform whether it is there.</summary>
    public Instant? CheckedAt { get; init; }

    /// <summary>
    /// Whether a new last-seen time has to be saved: the old one is an hour old, or the member has used another of their accounts since, so
    /// that this one becomes the most recently used.
    /// </summary>
    /// <param name="memberSeenAt">When the member was last seen, with any account.</param>
    public bool IsSightingDue(Instant memberSeenAt, Instant now) => now - LastSeenAt >= SeenEvery || memberSeenAt > LastSeenAt;

    /// <summary>The account with its current name and picture. Whoever is seen is in the space.</summary>
    public Account Observed(ObservedUser user)
    {
        var (name, picture, isGuest) = (user.IsLabel ? Name : user.Name, user.IsLabel ? Picture : user.Picture, user.IsGuest ?? IsGuest);
        return (name, picture, isGuest, null) == (Name, Picture, IsGuest, LeftAt)
            ? this
            : this with { Name = name, Picture = picture, IsGuest = isGuest, LeftAt = null };
    }

    /// <summary>The account after its member became part of another. The first owner stays its origin.</summary>
    public Account AbsorbedBy(MemberId into) => this with { MemberId = into, OriginId = OriginId ?? MemberId };

    /// <summary>The account after its owners parted.</summary>
    public Account PartedTo(MemberId owner) => this with { MemberId = owner, OriginId = OriginId == owner ? null : OriginId };

    /// <summary>The account after the platform was asked whether it is in the space. It left when it was first found missing.</summary>
    public Account Checked(bool left, Instant now) => this with { LeftAt = left ? LeftAt ?? now : null, CheckedAt = now };

    /// <summary>Equal for the same account in different communities.</summary>
    public string Key => KeyOf(Platform, ExternalId);

    public static string KeyOf(string platform, string externalId) => $"{platform}:{externalId}";
}
