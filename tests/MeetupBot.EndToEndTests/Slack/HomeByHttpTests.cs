namespace MeetupBot.EndToEndTests.Slack;

public sealed class HomeByHttpTests(HttpTown fixture) : HomeTests<HttpTown>(fixture);
