namespace MeetupBot.EndToEndTests.Slack;

public sealed class PollBySocketTests(SocketTown fixture) : PollTests<SocketTown>(fixture);
