using NodaTime;

namespace MeetupBot.Domain.Members;

/// <summary>What a platform tells of somebody who acts or is named.</summary>
/// <param name="ExternalId">The platform's own id of the account.</param>
/// <param name="Name">Shown as typed, never as markup.</param>
/// <param name="Picture">Address of the profile picture.</param>
/// <param name="Zone">Of the profile; null leaves what is known.</param>
/// <param name="Locale">BCP 47; null leaves what is known.</param>
public sealed record ObservedUser(
    string Platform, string ExternalId, string Name, string? Picture = null, DateTimeZone? Zone = null, string? Locale = null);
