using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>What a platform reports about somebody who acts or is mentioned.</summary>
/// <param name="ExternalId">The platform's own id of the account.</param>
/// <param name="Name">Shown as typed, never as markup.</param>
/// <param name="Picture">The address of the profile picture.</param>
/// <param name="Zone">The zone of the profile. Null keeps the stored one.</param>
/// <param name="Locale">A BCP 47 language tag. Null keeps the stored one.</param>
/// <param name="IsGuest">Whether it is a guest of the space. Null keeps what is stored.</param>
public sealed record ObservedUser(
    string Platform,
    string ExternalId,
    string Name,
    string? Picture = null,
    DateTimeZone? Zone = null,
    string? Locale = null,
    bool? IsGuest = null)
{
    /// <summary>The platform did not say who it is: the name only stands in until it does, and replaces no other.</summary>
    public bool IsLabel { get; init; }
}
