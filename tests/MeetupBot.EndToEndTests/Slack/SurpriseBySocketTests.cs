namespace MeetupBot.EndToEndTests.Slack;

public sealed class SurpriseBySocketTests(SocketBotFixture fixture) : SurpriseTests<SocketBotFixture>(fixture);
