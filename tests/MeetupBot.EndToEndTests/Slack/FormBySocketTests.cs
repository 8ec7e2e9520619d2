namespace MeetupBot.EndToEndTests.Slack;

public sealed class FormBySocketTests(SocketTown fixture) : FormTests<SocketTown>(fixture);
