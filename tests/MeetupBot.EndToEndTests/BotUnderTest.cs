using System.Globalization;
using MeetupBot.Clock;

namespace MeetupBot.EndToEndTests;

/// <summary>The real bot in a process of its own, its folder and its clock. A platform adds its simulator.</summary>
internal abstract class BotUnderTest : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string> _settings = new()
    {
        ["Urls"] = "http://127.0.0.1:0",
        // Tests run at any hour.
        ["Meetups__QuietHours"] = "",
    };

    /// <summary>The clock of the bot and of the platforms. A test moves it by <see cref="ForwardAsync"/>.</summary>
    public AdvanceableClock Clock { get; protected init; } = new(TimeSpan.Zero);

    public string Folder { get; } = Directory.CreateTempSubdirectory("meetupbot-e2e-").FullName;

    public string DatabasePath => Path.Combine(Folder, "meetupbot.db");

    public BotProcess Process { get; private set; } = null!;

    /// <summary>Starts the bot and waits until it is connected.</summary>
    public async Task StartBotAsync()
    {
        await LaunchBotAsync();
        await Process.AddressAsync();
        await ConnectedAsync();
    }

    /// <summary>Starts the bot and waits for nothing. The one before is killed.</summary>
    public async Task LaunchBotAsync()
    {
        if (Process is not null)
            await Process.DisposeAsync();
        BeforeLaunch();
        _settings.TryAdd("Storage__ConnectionString", $"Data Source={DatabasePath}");
        _settings[ClockVariable.Name] = Clock.Lead.ToString("c", CultureInfo.InvariantCulture);
        Process = BotProcess.Start(_settings, Folder);
    }

    /// <summary>Waits for the bot that was started last; one that was killed may still seem to be there.</summary>
    public abstract Task ConnectedAsync();

    /// <summary>
    /// Moves the clock of the bot and of the platforms forward, and waits until the bot has done and said what this made due. What is under
    /// way is let come to its end first.
    /// </summary>
    public async Task ForwardAsync(TimeSpan by)
    {
        await CaughtUpAsync();
        SetClockForward(by);
        using var lead = new StringContent(Clock.Lead.ToString("c", CultureInfo.InvariantCulture));
        using var response = await _http.PutAsync(new Uri(await Process.AddressAsync(), ClockEndpoint.Path), lead);
        response.EnsureSuccessStatusCode();
        await CaughtUpAsync();
    }

    /// <summary>As <see cref="ForwardAsync"/>, to the moment at which work of this kind falls due.</summary>
    public Task ForwardToAsync(string kind) => ForwardAsync(TimeUntil(kind));

    /// <summary>Moves the clock while the bot does not run.</summary>
    public void SetClockForward(TimeSpan by) => Assert.True(Clock.TrySetLead(Clock.Lead + by));

    /// <summary>Lets the bot that is not started yet live on the next Tuesday at noon, far from the day of coffee rounds.</summary>
    public void SetClockToTuesday()
    {
        var now = Clock.GetUtcNow();
        var days = ((DayOfWeek.Tuesday - now.DayOfWeek + 6) % 7) + 1;
        SetClockForward(now.Date.AddDays(days).AddHours(12) - now.UtcDateTime);
    }

    /// <summary>Until a moment after the first work of this kind falls due.</summary>
    public TimeSpan TimeUntil(string kind) => Snapshot.DueAt(DatabasePath, kind) - Clock.GetUtcNow() + TimeSpan.FromSeconds(1);

    /// <summary>Stops the bot as a service manager does, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await Process.TerminateAsync();
        await Process.ExitAsync();
        await StartBotAsync();
    }

    /// <summary>Waits until the bot has nothing left to do or to say for now: what it has not said by then it won't.</summary>
    public Task CaughtUpAsync() => Snapshot.CaughtUpAsync(DatabasePath, Clock, () => Process.Log);

    /// <summary>What <c>/readyz</c> or another page says, with its status.</summary>
    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        var response = await _http.GetAsync(new Uri(await Process.AddressAsync(), path));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (Process is not null)
            await Process.DisposeAsync();
        await StopPlatformAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected void Set(params IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    /// <summary>Notes what a start of the bot has to change.</summary>
    protected abstract void BeforeLaunch();

    protected abstract ValueTask StopPlatformAsync();
}
