namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>What the scenarios run on, each way to listen apart.</summary>
public enum Platform
{
    Discord,
    SlackBySocket,
    SlackByHttp,
}
