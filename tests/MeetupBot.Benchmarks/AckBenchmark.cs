using MeetupBot.Benchmarks.Measures;
using MeetupBot.Benchmarks.Setup;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>The acknowledgement of votes at a fixed rate, while cards are edited and reminders go out.</summary>
internal sealed class AckBenchmark : IBenchmark
{
    private const int PerSecond = 200;
    private const int People = 1_000;
    private const int Polls = 8;

    public string Name => "ack";

    public string Aim => $"{PerSecond} votes a second while cards update and reminders go out; p99 below 50 ms, none near 3 s";

    public async Task RunAsync(BenchmarkRun run)
    {
        run.Say($"on Discord");
        await DiscordAsync(run);
        run.Say($"on Slack, by Socket Mode");
        await SlackAsync(run, byHttp: false);
        run.Say($"on Slack, by HTTP mode");
        await SlackAsync(run, byHttp: true);
    }

    private static async Task DiscordAsync(BenchmarkRun run)
    {
        await using var bot = await BotUnderTest.PrepareAsync();
        var gatherings = Gatherings.Create(bot.Discord, People);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await PlannedReminders.FillAsync(bot.DatabaseFile, gatherings.Guests, guestsAMeetup: 20, now, now + Duration.FromSeconds(5));
        await bot.StartAsync();
        var polls = await gatherings.ProposeAsync(bot.Discord, Polls);
        await Pace.RunAsync(PerSecond, PerSecond, (number, _) => VoteAsync(number));
        await MeasureAsync(run, VoteAsync, bot.Discord.ClearLogs);
        var requests = bot.Discord.Requests;
        var (edits, limited) = (requests.Count(one => one.Method == "PATCH"), requests.Count(one => one.Status == 429));
        run.Say($"meanwhile     {edits} card edits, {DirectMessages.In(requests)} reminders, {limited} answers 429");

        Task VoteAsync(int number) => polls[number % polls.Count].VoteAsync(gatherings.People[number / polls.Count % People], number / 7);
    }

    private static async Task SlackAsync(BenchmarkRun run, bool byHttp)
    {
        await using var bot = await SlackUnderTest.PrepareAsync(byHttp);
        var workspace = Workspace.Create(bot.Slack, People);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await PlannedReminders.FillAsync(bot.DatabaseFile, workspace.Guests, guestsAMeetup: 20, now, now + Duration.FromSeconds(5));
        await bot.StartAsync();
        var cards = await workspace.ProposeAsync(Polls);
        var refused = 0;
        await Pace.RunAsync(PerSecond, PerSecond, (number, _) => VoteAsync(number));
        refused = 0;
        await MeasureAsync(run, VoteAsync, bot.Slack.ClearLogs);
        var requests = bot.Slack.Requests;
        var (edits, limited) = (requests.Count(one => one.Method == "chat.update"), requests.Count(one => one.Status == 429));
        var reminders = requests.Count(one => one is { Method: "chat.postMessage", Ok: true });
        run.Say($"meanwhile     {edits} card edits, {reminders} reminders, {limited} answers 429, {refused} votes not acknowledged in time");

        async Task VoteAsync(int number)
        {
            if (!(await workspace.VoteAsync(cards[number % Polls], workspace.People[number / Polls % People], number / 7)).Ok)
                Interlocked.Increment(ref refused);
        }
    }

    private static async Task MeasureAsync(BenchmarkRun run, Func<int, Task> vote, Action clearLogs)
    {
        var (latencies, commits, lateness) = (new Latencies(), new Latencies(), new TimerLateness());
        using var folder = new ScratchFolder();
        using (var bare = new BareCommits(folder.File("bare.db")))
            bare.RunFor(TimeSpan.FromSeconds(run.Pick(1, 5)), commits);
        clearLogs();
        await using (lateness)
            await Pace.RunAsync(PerSecond * run.Pick(4, 30), PerSecond, VoteAsync);
        run.Say($"answer        {latencies}   (to reach: p99 below 50 ms, none near 3000 ms)");
        run.Say($"bare commit   {commits}   (the disk's own share, just before)");
        run.Say($"timer late    {lateness.Found}   (the machine's own share)");

        async Task VoteAsync(int number, long due)
        {
            await vote(number);
            latencies.AddSince(due);
        }
    }
}
