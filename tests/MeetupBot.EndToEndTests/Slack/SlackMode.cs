namespace MeetupBot.EndToEndTests.Slack;

/// <summary>How the bot listens.</summary>
public enum SlackMode
{
    Socket,
    Http,
}
