namespace MeetupBot.EndToEndTests.Slack;

/// <summary>By Socket Mode.</summary>
public sealed class SocketTown() : SlackTownFixture(SlackMode.Socket);
