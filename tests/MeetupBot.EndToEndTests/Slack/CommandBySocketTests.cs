namespace MeetupBot.EndToEndTests.Slack;

public sealed class CommandBySocketTests(SocketTown fixture) : CommandTests<SocketTown>(fixture);
