namespace MeetupBot.EndToEndTests.Slack;

public sealed class RepeatBySocketTests(SocketBotFixture fixture) : RepeatTests<SocketBotFixture>(fixture);
