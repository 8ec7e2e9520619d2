namespace MeetupBot.EndToEndTests.Slack;

public sealed class HomeBySocketTests(SocketBotFixture fixture) : HomeTests<SocketBotFixture>(fixture);
