namespace MeetupBot.EndToEndTests.Slack;

/// <summary>The transport of the bot.</summary>
public enum SlackMode
{
    Socket,
    Http,
}
