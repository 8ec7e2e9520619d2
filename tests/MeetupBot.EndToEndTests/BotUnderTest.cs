using System.Diagnostics;
using System.Globalization;
using MeetupBot.Clock;

namespace MeetupBot.EndToEndTests;

/// <summary>The real bot in its own process, with its folder and its clock. Derived classes add a platform's simulator.</summary>
internal abstract class BotUnderTest(AdvanceableClock clock) : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly List<BotProcess> _waiting = [];
    private readonly Dictionary<string, string> _settings = new()
    {
        ["Urls"] = "http://127.0.0.1:0",
        // Tests move the clock to any time of day.
        ["Meetups__QuietHours"] = "",
    };

    /// <summary>The clock of the bot and the platforms. A test moves it with <see cref="ForwardAsync"/>.</summary>
    public AdvanceableClock Clock { get; } = clock;

    public string Folder { get; } = Directory.CreateTempSubdirectory("meetupbot-e2e-").FullName;

    public string DatabasePath => Path.Combine(Folder, "meetupbot.db");

    /// <summary>The file, or how PostgreSQL is reached where the settings say so.</summary>
    public string State => _settings.GetValueOrDefault("Storage__Provider") == "Postgres" ? _settings["Storage__ConnectionString"] : DatabasePath;

    public BotProcess Process { get; private set; } = null!;

    /// <summary>A clock that begins at the next noon of UTC. So the words for dates are the same at whatever time of day tests run.</summary>
    public static AdvanceableClock StartAtNoon()
    {
        var now = DateTimeOffset.UtcNow;
        var noon = now.Date.AddHours(now.Hour < 12 ? 12 : 36);
        return new AdvanceableClock(noon - now.UtcDateTime);
    }

    /// <summary>Starts the bot and waits until it is connected.</summary>
    public async Task StartBotAsync()
    {
        await LaunchBotAsync();
        await Process.AddressAsync();
        await ConnectedAsync();
    }

    /// <summary>Starts the bot without waiting. A previous one is killed.</summary>
    public async Task LaunchBotAsync()
    {
        if (Process is not null)
            await Process.DisposeAsync();
        BeforeLaunch();
        _settings.TryAdd("Storage__ConnectionString", $"Data Source={DatabasePath}");
        _settings[ClockVariable.Name] = Clock.Lead.ToString("c", CultureInfo.InvariantCulture);
        Process = BotProcess.Start(_settings, Folder);
    }

    /// <summary>Starts another bot on the same state, and waits until it waits for the end of this one.</summary>
    public async Task<BotProcess> LaunchSecondAsync()
    {
        var second = BotProcess.Start(_settings, Folder);
        _waiting.Add(second);
        await second.WaitingAsync();
        return second;
    }

    /// <summary>Ends the bot, and waits until the one that waited is connected in its place.</summary>
    /// <returns>The time between.</returns>
    public async Task<TimeSpan> TakeOverAsync(BotProcess second, Func<Task> end)
    {
        BeforeLaunch();
        await end();
        var endedAt = Stopwatch.GetTimestamp();
        await Process.DisposeAsync();
        _waiting.Remove(second);
        Process = second;
        await ConnectedAsync();
        return Stopwatch.GetElapsedTime(endedAt);
    }

    /// <summary>Waits for the bot that was started last. The connection of a killed one may still seem open.</summary>
    public abstract Task ConnectedAsync();

    /// <summary>
    /// Moves the clock of the bot and the platforms forward, and waits until the bot has done and sent everything that became due. Work in
    /// progress is finished first.
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

    /// <summary>As <see cref="ForwardAsync"/>, to the time at which work of this kind becomes due.</summary>
    public Task ForwardToAsync(string kind) => ForwardAsync(TimeUntil(kind));

    /// <summary>As <see cref="ForwardAsync"/>, to the next quarter of an hour, on which "in 4 hours" is four hours ahead.</summary>
    public Task ForwardToQuarterAsync()
    {
        var quarter = TimeSpan.FromMinutes(15);
        return ForwardAsync(quarter - TimeSpan.FromTicks(Clock.GetUtcNow().Ticks % quarter.Ticks));
    }

    /// <summary>Moves the clock while the bot does not run.</summary>
    public void SetClockForward(TimeSpan by) => Assert.True(Clock.TrySetLead(Clock.Lead + by));

    /// <summary>Sets the clock of a bot that is not started yet to the next Tuesday at noon, far from the day of coffee rounds.</summary>
    public void SetClockToTuesday()
    {
        var now = Clock.GetUtcNow();
        var days = ((DayOfWeek.Tuesday - now.DayOfWeek + 6) % 7) + 1;
        SetClockForward(now.Date.AddDays(days).AddHours(12) - now.UtcDateTime);
    }

    /// <summary>The time until just after the first work of this kind becomes due.</summary>
    public TimeSpan TimeUntil(string kind) => Snapshot.DueAt(State, kind) - Clock.GetUtcNow() + TimeSpan.FromSeconds(1);

    /// <summary>Stops the bot as a service manager does, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await Process.TerminateAsync();
        await Process.ExitAsync();
        await StartBotAsync();
    }

    /// <summary>Waits until the bot has nothing to do or send for now. Anything that it has not sent by then, it will not send.</summary>
    public Task CaughtUpAsync() => Snapshot.CaughtUpAsync(State, Clock, () => Process.Log);

    /// <summary>The status and text of <c>/readyz</c> or another page.</summary>
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
        foreach (var waiting in _waiting)
            await waiting.DisposeAsync();
        await StopPlatformAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected void Set(params IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    /// <summary>Records the state that a start of the bot will change.</summary>
    protected abstract void BeforeLaunch();

    protected abstract ValueTask StopPlatformAsync();
}
