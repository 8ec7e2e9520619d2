namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>The platforms of the scenarios. Each transport counts separately.</summary>
public enum Platform
{
    Discord,
    SlackBySocket,
    SlackByHttp,
}
