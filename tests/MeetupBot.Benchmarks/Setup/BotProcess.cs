using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>The real process, started as its command line does and ready.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    /// <summary>From the start of the process until <c>/readyz</c> said so.</summary>
    public TimeSpan ReadyAfter { get; private init; }

    public TimeSpan ProcessorTime => Refreshed.TotalProcessorTime;

    /// <summary>The resident memory, in bytes.</summary>
    public long WorkingSet => Refreshed.WorkingSet64;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <param name="settings">As for the command line. They name the address from <see cref="FreeUrl"/>.</param>
    public static async Task<BotProcess> StartAsync(string url, string[] settings)
    {
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MeetupBot.dll"), "run", .. settings])
        {
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await ReadyAsync(url);
        return new BotProcess(process) { ReadyAfter = Stopwatch.GetElapsedTime(started) };
    }

    public static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task ReadyAsync(string url)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await IsReadyAsync(http, limit.Token))
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, limit.Token);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
