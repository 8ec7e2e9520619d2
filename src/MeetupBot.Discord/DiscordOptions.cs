namespace MeetupBot.Discord;

/// <summary>The settings under <c>Discord</c>.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot token. Empty: Discord is off.</summary>
    public string Token { get; set; } = "";

    /// <summary>The root of the REST API. It also supplies the gateway's address.</summary>
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";
}
