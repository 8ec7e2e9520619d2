namespace MeetupBot.EndToEndTests.Slack;

public sealed class FormByHttpTests(HttpTown fixture) : FormTests<HttpTown>(fixture);
