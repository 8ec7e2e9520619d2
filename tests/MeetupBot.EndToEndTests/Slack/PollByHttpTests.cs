namespace MeetupBot.EndToEndTests.Slack;

public sealed class PollByHttpTests(HttpBotFixture fixture) : PollTests<HttpBotFixture>(fixture);
