namespace MeetupBot.EndToEndTests.Slack;

public sealed class RepeatBySocketTests(SocketTown fixture) : RepeatTests<SocketTown>(fixture);
