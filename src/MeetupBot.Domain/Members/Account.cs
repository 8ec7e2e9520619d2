using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>A member's account on one platform, within one community.</summary>
public sealed record Account
{
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

    /// <summary>When the platform last refused a direct message from the bot to it.</summary>
    public Instant? DmRefusedAt { get; init; }

    /// <summary>Updated once an hour at most, and at once when somebody switches between their accounts.</summary>
    public required Instant LastSeenAt { get; init; }

    /// <summary>When the platform no longer found it in the space. Null: it is there, as far as is known.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>When the bot last asked the platform whether it is there.</summary>
    public Instant? CheckedAt { get; init; }

    /// <summary>Equal for the same account in different communities.</summary>
    public string Key => KeyOf(Platform, ExternalId);

    public static string KeyOf(string platform, string externalId) => $"{platform}:{externalId}";
}
