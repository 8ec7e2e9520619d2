namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>One running bot per platform for the scenarios of a class. It is started when first needed.</summary>
public class SharedBots : IAsyncLifetime
{
    private readonly Dictionary<Platform, IPlatformDriver> _drivers = [];

    /// <summary>Environment variables in addition to the usual ones.</summary>
    protected virtual IReadOnlyDictionary<string, string>? Settings => null;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Fails if the bots sent anything that their platform would not accept.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = _drivers.Values.SelectMany(driver => driver.Faults()).ToList();
        foreach (var driver in _drivers.Values)
            await driver.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(faults);
    }

    /// <summary>A new place for one scenario. The scenarios of a class run one after the other.</summary>
    internal async Task<Place> JoinAsync(Platform platform)
    {
        if (!_drivers.TryGetValue(platform, out var driver))
            _drivers[platform] = driver = await PlatformDrivers.OpenAsync(platform, Settings);
        return driver.AddPlace();
    }

    /// <summary>Writes the bots' logs when a test failed.</summary>
    internal void WriteLogs()
    {
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
            return;
        foreach (var (platform, driver) in _drivers)
            TestContext.Current.TestOutputHelper?.WriteLine($"{platform}:\n{driver.Bot.Process.Log}");
    }
}
