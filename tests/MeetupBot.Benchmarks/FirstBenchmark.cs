using System.Diagnostics;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Benchmarks;

/// <summary>The first acts after a start: how long people wait for each answer while the process is still cold.</summary>
internal sealed class FirstBenchmark : IBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Name => "first";

    public string Aim => "the first propose, vote, answer and form after ready below 150 ms; votes after it below 10 ms";

    public async Task RunAsync(BenchmarkRun run)
    {
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions { FrameLogCapacity = 0 });
        // The first process warms the simulator, which runs in this one.
        await RunOnceAsync(run, discord, _ => { });
        for (var i = 0; i < run.Pick(1, 3); i++)
            await RunOnceAsync(run, discord, run.Say);
    }

    private static async Task RunOnceAsync(BenchmarkRun run, DiscordSimulator discord, Action<FormattableString> say)
    {
        var owner = discord.AddUser("owner", "Ana");
        var channel = discord.AddGuild("Leeds", owner).AddChannel("general");
        using var folder = new ScratchFolder();
        var url = BotProcess.FreeUrl();
        using var process = await BotProcess.StartAsync(
            BotCommand.Ours(run.Program), url, BotUnderTest.Settings(discord.Token, discord.ApiBaseUrl, folder.File("bot.db"), url));
        say($"ready after    {process.ReadyAfter.TotalMilliseconds:F0} ms, {process.ProcessorTime.TotalSeconds:F2} s of processor time");
        var propose = await TimeAsync(async () => await ProposeAsync(discord, owner, channel, "2035-03-05 18:30; 2035-03-06 18:30"));
        var poll = await discord.MessageAsync(channel, message => message.Selects.Any(), Patience);
        var votes = new List<double>();
        for (var i = 0; i < 5; i++)
            votes.Add(await TimeAsync(() => discord.SelectAsync(owner, poll, poll.Selects.First().Placeholder!, poll.Selects.First().Options[i % 2].Value)));
        await ProposeAsync(discord, owner, channel, "2035-03-07 18:30");
        var card = await discord.MessageAsync(channel, message => message.Buttons.Any(button => button.Label == "Maybe"), Patience);
        var answer = await TimeAsync(() => discord.PressButtonAsync(owner, card, "Maybe", Patience));
        var form = await TimeAsync(() => discord.RunCommandAsync(owner, channel, "meetup", "propose", null, Patience));
        say($"first propose  {propose:F0} ms, vote {votes[0]:F0} ms, answer {answer:F0} ms, form {form:F0} ms; the quickest later vote {votes.Skip(1).Min():F1} ms");
    }

    private static Task<SimInteractionResponse> ProposeAsync(DiscordSimulator discord, SimUser user, SimChannel channel, string when) =>
        discord.RunCommandAsync(
            user, channel, "meetup", "propose", new Dictionary<string, object?> { ["title"] = "Coffee", ["when"] = when }, Patience);

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
