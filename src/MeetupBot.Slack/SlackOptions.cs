namespace MeetupBot.Slack;

/// <summary>The settings under <c>Slack</c>.</summary>
public sealed class SlackOptions
{
    /// <summary>The bot token (<c>xoxb-</c>); empty means that Slack is off.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app-level token (<c>xapp-</c>); set means Socket Mode.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Set means HTTP mode, beside Socket Mode if both are set.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The Web API's root.</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    internal bool UsesSocketMode => AppToken.Length > 0;

    internal bool UsesHttp => SigningSecret.Length > 0;
}
