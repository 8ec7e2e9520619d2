using System.Diagnostics;
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
        await using var bot = await BotUnderTest.PrepareAsync();
        var gatherings = Gatherings.Create(bot.Discord, People);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await PlannedReminders.FillAsync(bot.DatabaseFile, gatherings, guestsAMeetup: 20, now, now + Duration.FromSeconds(5));
        await bot.StartAsync();
        var polls = await gatherings.ProposeAsync(bot.Discord, Polls);
        await Pace.RunAsync(PerSecond, PerSecond, (number, _) => VoteAsync(number));
        var (latencies, commits, lateness) = (new Latencies(), new Latencies(), new TimerLateness());
        using var folder = new ScratchFolder();
        using (var bare = new BareCommits(folder.File("bare.db")))
            bare.RunFor(TimeSpan.FromSeconds(run.Pick(1, 5)), commits);
        bot.Discord.ClearLogs();
        await using (lateness)
            await Pace.RunAsync(PerSecond * run.Pick(4, 30), PerSecond, MeasureAsync);
        var requests = bot.Discord.Requests;
        run.Say($"answer        {latencies}   (to reach: p99 below 50 ms, none near 3000 ms)");
        run.Say($"bare commit   {commits}   (the disk's own share, just before)");
        run.Say($"timer late    {lateness.Found}   (the machine's own share)");
        var (edits, limited) = (requests.Count(one => one.Method == "PATCH"), requests.Count(one => one.Status == 429));
        run.Say($"meanwhile     {edits} card edits, {DirectMessages.In(requests)} reminders, {limited} answers 429");

        Task VoteAsync(int number) => polls[number % polls.Count].VoteAsync(gatherings.People[number / polls.Count % People], number / 7);

        async Task MeasureAsync(int number, long due)
        {
            await VoteAsync(number);
            latencies.AddSince(due);
        }
    }
}
