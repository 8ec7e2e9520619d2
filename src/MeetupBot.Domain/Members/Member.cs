using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>A person. They are known in every community in which they have an account, with one set of settings.</summary>
public sealed record Member
{
    public MemberId Id { get; init; }

    /// <summary>The community in which they were first seen.</summary>
    public CommunityId CommunityId { get; init; }

    /// <summary>The name on the account that was used last. Null for a former member who asked to be forgotten.</summary>
    public string? Name { get; init; }

    /// <summary>The zone that they chose themselves.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The zone of their profile, where the platform reports it.</summary>
    public DateTimeZone? PlatformZone { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public string? Locale { get; init; }

    public string? Area { get; init; }
    public string? Interests { get; init; }

    /// <summary>Null: the community's.</summary>
    public ReminderOffsets? Reminders { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>The <see cref="Account.Key"/> of the account on which they want messages. Null: the one used last.</summary>
    public string? ToldAt { get; init; }

    /// <summary>Whether they greet first-timers.</summary>
    public bool Greeter { get; init; }

    /// <summary>Whether they want suggestions to meet people whom they have not seen for months.</summary>
    public bool Reconnect { get; init; }

    /// <summary>Whether they are asked first when a series meets to whose last meetups they were going. Only they see it.</summary>
    public bool Regular { get; init; }

    /// <summary>Whether nobody may introduce them. They may still ask for it themselves, and take part in coffee rounds.</summary>
    public bool NobodyIntroduces { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Updated once an hour at most, and at once when they switch between their accounts.</summary>
    public required Instant LastSeenAt { get; init; }

    public Instant? ForgottenAt { get; init; }

    /// <summary>The member into whom this one was merged, until they are separated. Null: not merged.</summary>
    public MemberId? MergedInto { get; init; }

    /// <summary>The member with the name of the account just seen. A zone or locale that the platform does not give stays as it is.</summary>
    public Member Observed(ObservedUser user) => user.IsLabel ? this : this with
    {
        Name = user.Name,
        PlatformZone = user.Zone ?? PlatformZone,
        Locale = user.Locale ?? Locale,
    };
}
