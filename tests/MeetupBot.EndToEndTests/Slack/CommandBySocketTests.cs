namespace MeetupBot.EndToEndTests.Slack;

public sealed class CommandBySocketTests(SocketBotFixture fixture) : CommandTests<SocketBotFixture>(fixture);
