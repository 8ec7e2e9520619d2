namespace MeetupBot.EndToEndTests.Slack;

public sealed class CommandByHttpTests(HttpBotFixture fixture) : CommandTests<HttpBotFixture>(fixture);
