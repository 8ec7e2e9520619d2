namespace MeetupBot.EndToEndTests.Slack;

public sealed class RepeatByHttpTests(HttpTown fixture) : RepeatTests<HttpTown>(fixture);
