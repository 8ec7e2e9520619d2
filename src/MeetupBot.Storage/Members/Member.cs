using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>A person in a community.</summary>
public sealed record Member
{
    public MemberId Id { get; init; }
    public CommunityId CommunityId { get; init; }

    /// <summary>As on the account last used; null: a former member, who asked to be forgotten.</summary>
    public string? Name { get; init; }

    /// <summary>Their own choice.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Of their profile, where the platform tells.</summary>
    public DateTimeZone? PlatformZone { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    public string? Area { get; init; }
    public string? Interests { get; init; }

    /// <summary>Null: the community's.</summary>
    public ReminderOffsets? Reminders { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>Whether they greet first-timers.</summary>
    public bool Greeter { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>To the hour.</summary>
    public required Instant LastSeenAt { get; init; }

    public Instant? ForgottenAt { get; init; }
}
