namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Scenarios that share one running bot per platform. Each has its own place.</summary>
public abstract class SharedScenarios<TBots>(TBots bots) : IClassFixture<TBots>, IDisposable
    where TBots : SharedBots
{
    public void Dispose()
    {
        bots.WriteLogs();
        GC.SuppressFinalize(this);
    }

    internal Task<Place> JoinAsync(Platform platform) => bots.JoinAsync(platform);
}
