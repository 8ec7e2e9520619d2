using System.Globalization;
using System.Runtime.InteropServices;

namespace MeetupBot.Simulators.Slack.Control;

/// <summary>Runs the simulator as its own process, with a small initial community.</summary>
internal static class SlackProcess
{
    public static async Task<int> RunAsync(string[] options)
    {
        if (options is not ([] or ["--port", _]) || !int.TryParse(options.LastOrDefault("7080"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            await Console.Error.WriteLineAsync("Usage: MeetupBot.Simulators slack [--port 7080]");
            return 2;
        }

        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Port = port, ControlApi = true });
        slack.AddChannel("general", slack.AddUser("Olga", isAdmin: true), slack.AddUser("Ana", "Europe/London"), slack.AddUser("Ben"), slack.AddUser("Cleo"));
        Console.WriteLine($"""
            Slack__ApiBaseUrl={slack.ApiBaseUrl}
            Slack__BotToken={slack.BotToken}
            Slack__AppToken={slack.AppToken}
            Slack__SigningSecret={slack.SigningSecret}
            Play by hand: GET {slack.ApiBaseUrl[..^"/api/".Length]}/control
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
}
