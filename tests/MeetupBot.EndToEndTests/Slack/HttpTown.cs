namespace MeetupBot.EndToEndTests.Slack;

/// <summary>By HTTP mode.</summary>
public sealed class HttpTown() : SlackTownFixture(SlackMode.Http);
