namespace MeetupBot.EndToEndTests.Slack;

/// <summary>In Socket Mode.</summary>
public sealed class SocketBotFixture() : SlackBotFixture(SlackMode.Socket);
