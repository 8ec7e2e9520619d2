using System.Globalization;
using System.Runtime.InteropServices;

namespace MeetupBot.Simulators.Discord.Control;

/// <summary>Runs the simulator as its own process, with a small initial community.</summary>
internal static class DiscordProcess
{
    public static async Task<int> RunAsync(string[] options)
    {
        if (options is not ([] or ["--port", _]) || !int.TryParse(options.LastOrDefault("7070"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            await Console.Error.WriteLineAsync("Usage: MeetupBot.Simulators discord [--port 7070]");
            return 2;
        }

        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions { Port = port, ControlApi = true });
        Populate(discord);
        Console.WriteLine($"""
            Discord__ApiBaseUrl={discord.ApiBaseUrl}
            Discord__Token={discord.Token}
            Play by hand: GET {discord.ApiBaseUrl[..^"/api/v10".Length]}/control
            """);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        await ended.Task;
        return 0;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.TrySetResult();
        }
    }

    private static void Populate(DiscordSimulator discord)
    {
        var ana = discord.AddUser("ana", "Ana");
        var guild = discord.AddGuild("Leeds", ana);
        guild.AddChannel("general");
        foreach (var name in new[] { "Ben", "Cleo", "Dev", "Finn" })
            guild.AddMember(discord.AddUser(name.ToLowerInvariant(), name));
    }
}
