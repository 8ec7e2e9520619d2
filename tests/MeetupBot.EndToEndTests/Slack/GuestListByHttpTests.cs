namespace MeetupBot.EndToEndTests.Slack;

public sealed class GuestListByHttpTests(HttpTown fixture) : GuestListTests<HttpTown>(fixture);
