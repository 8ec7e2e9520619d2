namespace MeetupBot.EndToEndTests.Slack;

public sealed class GuestListBySocketTests(SocketBotFixture fixture) : GuestListTests<SocketBotFixture>(fixture);
