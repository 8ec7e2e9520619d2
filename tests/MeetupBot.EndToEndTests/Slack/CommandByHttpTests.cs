namespace MeetupBot.EndToEndTests.Slack;

public sealed class CommandByHttpTests(HttpTown fixture) : CommandTests<HttpTown>(fixture);
