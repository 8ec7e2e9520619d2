namespace MeetupBot.Slack;

/// <summary>The settings under <c>Slack</c>.</summary>
public sealed class SlackOptions
{
    /// <summary>The bot token (<c>xoxb-</c>). Empty: Slack is off.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app-level token (<c>xapp-</c>). Turns on Socket Mode.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Turns on HTTP mode. Both modes may be on.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The root of the Web API.</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    internal bool UsesSocketMode => AppToken.Length > 0;

    internal bool UsesHttp => SigningSecret.Length > 0;
}
