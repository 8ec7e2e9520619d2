namespace MeetupBot.Chat.Addresses;

/// <summary>What a platform tells of somebody who acts or is looked up.</summary>
/// <param name="Name">The display name in that space, as typed by its owner: never markup.</param>
/// <param name="TimeZone">IANA zone of the profile, where the platform knows it (Slack).</param>
/// <param name="Locale">BCP 47 tag such as <c>en-GB</c>.</param>
/// <param name="IsBot">Bots are never members.</param>
public sealed record Person(UserRef User, string Name, Uri? Picture = null, string? TimeZone = null, string? Locale = null, bool IsBot = false);
