namespace MeetupBot.EndToEndTests.Slack;

public sealed class SurpriseByHttpTests(HttpBotFixture fixture) : SurpriseTests<HttpBotFixture>(fixture);
