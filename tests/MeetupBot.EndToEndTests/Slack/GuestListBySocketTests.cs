namespace MeetupBot.EndToEndTests.Slack;

public sealed class GuestListBySocketTests(SocketTown fixture) : GuestListTests<SocketTown>(fixture);
