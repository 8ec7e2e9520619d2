namespace MeetupBot.Simulators.Discord.Model;

/// <summary>An account. Source: User Resource, "User Structure".</summary>
public sealed class SimUser
{
    internal SimUser(ulong id, string username, string? globalName, bool isBot)
    {
        Id = id;
        Username = username;
        GlobalName = globalName;
        IsBot = isBot;
    }

    public ulong Id { get; }

    public string Username { get; }

    /// <summary>The display name. Null when the person has none.</summary>
    public string? GlobalName { get; set; }

    /// <summary>The avatar's hash. Null for a default picture.</summary>
    public string? AvatarHash { get; set; }

    public bool IsBot { get; }

    /// <summary>The client's language, sent with every interaction. Source: Reference, "Locales".</summary>
    public string Locale { get; set; } = "en-GB";

    /// <summary>False makes every message to this person fail with 50007, as when they block the bot.</summary>
    public bool DirectMessagesOpen { get; set; } = true;

    public string Mention => $"<@{Id}>";

    public override string ToString() => $"{Username} ({Id})";
}
