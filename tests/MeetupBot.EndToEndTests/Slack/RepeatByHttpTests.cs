namespace MeetupBot.EndToEndTests.Slack;

public sealed class RepeatByHttpTests(HttpBotFixture fixture) : RepeatTests<HttpBotFixture>(fixture);
