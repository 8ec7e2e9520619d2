namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>One running bot a platform for the scenarios of a class, started when the first asks for it.</summary>
public class SharedBots : IAsyncLifetime
{
    private readonly Dictionary<Platform, IPlatformDriver> _drivers = [];

    /// <summary>Environment variables beside the usual ones.</summary>
    protected virtual IReadOnlyDictionary<string, string>? Settings => null;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Whatever the scenarios made the bot send has to be what the platform takes.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = _drivers.Values.SelectMany(driver => driver.Faults()).ToList();
        foreach (var driver in _drivers.Values)
            await driver.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(faults);
    }

    /// <summary>A place of its own for one scenario. The scenarios of a class run one after the other.</summary>
    internal async Task<Place> JoinAsync(Platform platform)
    {
        if (!_drivers.TryGetValue(platform, out var driver))
            _drivers[platform] = driver = await PlatformDrivers.OpenAsync(platform, Settings);
        return driver.AddPlace();
    }

    /// <summary>What the bots logged is what explains a failure.</summary>
    internal void WriteLogs()
    {
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
            return;
        foreach (var (platform, driver) in _drivers)
            TestContext.Current.TestOutputHelper?.WriteLine($"{platform}:\n{driver.Bot.Process.Log}");
    }
}
