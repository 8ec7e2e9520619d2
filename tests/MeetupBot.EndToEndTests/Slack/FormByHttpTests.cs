namespace MeetupBot.EndToEndTests.Slack;

public sealed class FormByHttpTests(HttpBotFixture fixture) : FormTests<HttpBotFixture>(fixture);
