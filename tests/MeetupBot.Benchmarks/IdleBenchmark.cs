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
        var url = BotProcess.FreeUrl();
        using var process = await BotProcess.StartAsync(
            BotCommand.Ours(run.Program), url, BotUnderTest.Settings(discord.Token, discord.ApiBaseUrl, folder.File("bot.db"), url));
        run.Say($"start to ready   {process.ReadyAfter.TotalMilliseconds:F0} ms, in {guilds} guilds");
        await WatchMemoryAsync(run, process);
    }

    private static async Task WatchMemoryAsync(BenchmarkRun run, BotProcess process)
    {
        var (steps, step) = (4, TimeSpan.FromSeconds(run.Full ? 150 : run.Pick(1, 10)));
        for (var i = 0; i <= steps; i++)
        {
            run.Say($"after {i * step.TotalSeconds,4:F0} s     {process.WorkingSet / Mebibyte:F0} MiB resident, {process.ProcessorTime.TotalSeconds:F2} s of processor time so far");
            if (i < steps)
                await Task.Delay(step, TimeProvider.System);
        }
    }
}
