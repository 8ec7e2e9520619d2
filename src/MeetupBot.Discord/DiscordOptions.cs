namespace MeetupBot.Discord;

/// <summary>The settings under <c>Discord</c>.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot token; empty means that Discord is off.</summary>
    public string Token { get; set; } = "";

    /// <summary>The REST root; the gateway's address comes from there.</summary>
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";
}
