using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.Benchmarks;

/// <summary>The real process in many guilds with nothing to do: how soon it is ready, and how much memory it uses.</summary>
internal sealed class IdleBenchmark : IBenchmark
{
    private const double Mebibyte = 1024 * 1024;

    public string Name => "idle";

    public string Aim => "start to ready, and memory with 1,000 spaces (ten minutes with --full); reported, no growth";

    public async Task RunAsync(BenchmarkRun run)
    {
        var guilds = run.Pick(100, 1_000);
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions { FrameLogCapacity = 0 });
        for (var i = 0; i < guilds; i++)
            discord.AddGuild($"Guild {i}", discord.AddUser($"owner{i}")).AddChannel("general");
        using var folder = new ScratchFolder();
        var url = $"http://127.0.0.1:{FreePort()}";
        var watch = Stopwatch.StartNew();
        using var process = Start(BotUnderTest.Settings(discord.Token, discord.ApiBaseUrl, folder.File("bot.db"), url));
        try
        {
            await ReadyAsync(url);
            run.Say($"start to ready   {watch.Elapsed.TotalMilliseconds:F0} ms, in {guilds} guilds");
            await WatchMemoryAsync(run, process);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task WatchMemoryAsync(BenchmarkRun run, Process process)
    {
        var (steps, step) = (4, TimeSpan.FromSeconds(run.Full ? 150 : run.Pick(1, 10)));
        for (var i = 0; i <= steps; i++)
        {
            process.Refresh();
            var (resident, processor) = (process.WorkingSet64 / Mebibyte, process.TotalProcessorTime.TotalSeconds);
            run.Say($"after {i * step.TotalSeconds,4:F0} s     {resident:F0} MiB resident, {processor:F2} s of processor time so far");
            if (i < steps)
                await Task.Delay(step, TimeProvider.System);
        }
    }

    private static Process Start(string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MeetupBot.dll"), "run", .. settings])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
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

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
