namespace MeetupBot.EndToEndTests.Slack;

public sealed class HomeBySocketTests(SocketTown fixture) : HomeTests<SocketTown>(fixture);
