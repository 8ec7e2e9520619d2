namespace MeetupBot.Chat.Addresses;

/// <summary>What a platform reports about somebody who acts or is looked up.</summary>
/// <param name="Name">The display name in that space, as its owner typed it. Never markup.</param>
/// <param name="TimeZone">The IANA zone of the profile, where the platform reports it (Slack).</param>
/// <param name="Locale">A BCP 47 tag such as <c>en-GB</c>.</param>
/// <param name="IsBot">Bots never become members.</param>
public sealed record Person(UserRef User, string Name, Uri? Picture = null, string? TimeZone = null, string? Locale = null, bool IsBot = false)
{
    /// <summary>Whether they are a guest of the space, or of another one (Slack). Null where the platform does not say.</summary>
    public bool? IsGuest { get; init; }

    /// <summary>The platform says that the account is deactivated, or not in the space.</summary>
    public bool HasLeft { get; init; }

    /// <summary>The platform did not answer: the name is only the label that came with a mention, or a word for somebody unknown.</summary>
    public bool IsUnanswered { get; init; }
}
