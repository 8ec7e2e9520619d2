namespace MeetupBot.EndToEndTests.Slack;

public sealed class HomeByHttpTests(HttpBotFixture fixture) : HomeTests<HttpBotFixture>(fixture);
