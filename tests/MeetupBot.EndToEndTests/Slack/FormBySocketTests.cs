namespace MeetupBot.EndToEndTests.Slack;

public sealed class FormBySocketTests(SocketBotFixture fixture) : FormTests<SocketBotFixture>(fixture);
