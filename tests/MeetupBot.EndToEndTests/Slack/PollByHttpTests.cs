namespace MeetupBot.EndToEndTests.Slack;

public sealed class PollByHttpTests(HttpTown fixture) : PollTests<HttpTown>(fixture);
