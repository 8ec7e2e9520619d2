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
        bot.Discord.ClearLogs();
        var latencies = new Latencies();
        var lateness = new TimerLateness();
        await using (lateness)
            await Pace.RunAsync(PerSecond * run.Pick(4, 30), PerSecond, MeasureAsync);
        var requests = bot.Discord.Requests;
        run.Say($"answer        {latencies}   (to reach: p99 below 50 ms, none near 3000 ms)");
        run.Say($"timer late    {lateness.Found}   (the machine's own share)");
        run.Say($"meanwhile     {requests.Count(one => one.Method == "PATCH")} card edits, {DirectMessages.In(requests)} reminders, {requests.Count(one => one.Status == 429)} answers 429");

        Task VoteAsync(int number) => polls[number % polls.Count].VoteAsync(gatherings.People[number / polls.Count % People], number / 7);

        async Task MeasureAsync(int number, long due)
        {
            await VoteAsync(number);
            latencies.AddSince(due);
        }
    }
}
