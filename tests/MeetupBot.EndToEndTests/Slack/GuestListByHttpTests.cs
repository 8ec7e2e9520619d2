namespace MeetupBot.EndToEndTests.Slack;

public sealed class GuestListByHttpTests(HttpBotFixture fixture) : GuestListTests<HttpBotFixture>(fixture);
