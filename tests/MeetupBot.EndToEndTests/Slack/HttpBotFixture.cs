namespace MeetupBot.EndToEndTests.Slack;

/// <summary>In HTTP mode.</summary>
public sealed class HttpBotFixture() : SlackBotFixture(SlackMode.Http);
