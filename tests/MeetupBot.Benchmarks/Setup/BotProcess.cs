using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>The real process, started as its command line does and ready.</summary>
internal sealed class BotProcess : IDisposable
{
    private const string Allocated = "meetupbot_allocated_bytes_total ";

    private readonly Process _process;
    private readonly string? _url;

    private BotProcess(Process process, string? url) => (_process, _url) = (process, url);

    /// <summary>From the start of the process until it was ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    public TimeSpan ProcessorTime => Refreshed.TotalProcessorTime;

    /// <summary>The resident memory, in bytes.</summary>
    public long WorkingSet => Refreshed.WorkingSet64;

    /// <summary>The most that has been resident since its start, in bytes.</summary>
    public long PeakWorkingSet => Refreshed.PeakWorkingSet64;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <summary>Starts this bot, and waits until <c>/readyz</c> says that it is ready.</summary>
    /// <param name="settings">As for the command line. They name the address from <see cref="FreeUrl"/>.</param>
    public static Task<BotProcess> StartAsync(BotCommand ours, string url, string[] settings) =>
        StartAsync(ours with { Arguments = [.. ours.Arguments, .. settings] }, new Dictionary<string, string>(), () => RespondsAsync(url, "/readyz"));

    /// <param name="environment">Settings as environment variables, for example <c>Discord__Token</c>.</param>
    /// <param name="readyAsync">Completes when the process can take work.</param>
    public static async Task<BotProcess> StartAsync(BotCommand command, IReadOnlyDictionary<string, string> environment, Func<Task> readyAsync)
    {
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(command.FileName, command.Arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var bot = new BotProcess(Process.Start(start)!, environment.GetValueOrDefault("Urls"));
        bot._process.OutputDataReceived += (_, _) => { };
        bot._process.BeginOutputReadLine();
        try
        {
            await readyAsync();
        }
        catch
        {
            bot.Dispose();
            throw;
        }

        bot.ReadyAfter = Stopwatch.GetElapsedTime(started);
        return bot;
    }

    public static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Waits for a 200 of a path, for a minute at most.</summary>
    public static async Task RespondsAsync(string url, string path)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await IsOkAsync(http, path, limit.Token))
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, limit.Token);
    }

    /// <summary>The bytes that it has allocated since its start. Null: a peer, which does not say.</summary>
    public async Task<long?> AllocatedAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(_url!) };
        if (!await IsOkAsync(http, "/metrics", CancellationToken.None))
            return null;
        var lines = (await http.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n');
        return Array.Find(lines, line => line.StartsWith(Allocated, StringComparison.Ordinal)) is { } found
            ? long.Parse(found[Allocated.Length..], CultureInfo.InvariantCulture)
            : null;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> IsOkAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
