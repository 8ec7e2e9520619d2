using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>A person: known in every community in which they have an account, with one set of settings.</summary>
public sealed record Member
{
    public MemberId Id { get; init; }

    /// <summary>Where they were seen first.</summary>
    public CommunityId CommunityId { get; init; }

    /// <summary>The name on the most recently used account; null for a former member who asked to be forgotten.</summary>
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

    /// <summary>The <see cref="Account.Key"/> by which they want to be told; null: the one last used.</summary>
    public string? ToldAt { get; init; }

    /// <summary>Whether they greet first-timers.</summary>
    public bool Greeter { get; init; }

    /// <summary>Whether they want to hear of people whom they have not seen for months.</summary>
    public bool Reconnect { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>To the hour.</summary>
    public required Instant LastSeenAt { get; init; }

    public Instant? ForgottenAt { get; init; }

    /// <summary>The member that this one is part of, until they part again; null: a member.</summary>
    public MemberId? MergedInto { get; init; }

    /// <summary>The member with the name of the account just seen. A zone or locale that the platform does not give stays as it is.</summary>
    public Member Observed(ObservedUser user) => this with
    {
        Name = user.Name,
        PlatformZone = user.Zone ?? PlatformZone,
        Locale = user.Locale ?? Locale,
    };
}
