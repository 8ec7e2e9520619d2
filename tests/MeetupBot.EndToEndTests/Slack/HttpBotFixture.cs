namespace MeetupBot.EndToEndTests.Slack;

/// <summary>By HTTP mode.</summary>
public sealed class HttpBotFixture() : SlackBotFixture(SlackMode.Http);
