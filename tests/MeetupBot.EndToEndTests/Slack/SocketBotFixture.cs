namespace MeetupBot.EndToEndTests.Slack;

/// <summary>By Socket Mode.</summary>
public sealed class SocketBotFixture() : SlackBotFixture(SlackMode.Socket);
