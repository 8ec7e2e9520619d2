namespace MeetupBot.EndToEndTests.Slack;

public sealed class PollBySocketTests(SocketBotFixture fixture) : PollTests<SocketBotFixture>(fixture);
