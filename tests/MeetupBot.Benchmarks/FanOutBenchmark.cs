using System.Diagnostics;
using MeetupBot.Simulators.Discord;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>
/// Many reminders due at once against Discord's documented limits. One that opens a conversation costs two requests of the
/// fifty a second, so all 10,000 take 400 s; the share is measured over a stretch of it, or over all with <c>--full</c>.
/// </summary>
internal sealed class FanOutBenchmark : IBenchmark
{
    private const int RequestsPerSecond = 50;
    private const int PollInterval = 100;

    public string Name => "fanout";

    public string Aim => "10,000 due direct messages against the enforced limits; at least 95 % of what they allow, no 429, nobody else held up";

    public async Task RunAsync(BenchmarkRun run)
    {
        await using var bot = await BotUnderTest.PrepareAsync();
        var gatherings = Gatherings.Create(bot.Discord, run.Pick(2_000, 10_000));
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await PlannedReminders.FillAsync(bot.DatabaseFile, gatherings, guestsAMeetup: 20, now, now);
        await bot.StartAsync();
        await bot.Discord.EventuallyAsync(() => DirectMessages.In(bot.Discord.Requests) > 0, "the first reminder", TimeSpan.FromSeconds(30));
        var poll = (await gatherings.ProposeAsync(bot.Discord, 1))[0];
        bot.Discord.ClearLogs();
        var (answers, edits, watch) = (new Latencies(), new Latencies(), Stopwatch.StartNew());
        var length = run.Full ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(run.Pick(5, 40));
        for (var number = 0; watch.Elapsed < length && !(run.Full && DirectMessages.In(bot.Discord.Requests) >= gatherings.People.Count - 50); number++)
            await VoteAndWatchAsync(poll, gatherings.People[number % gatherings.People.Count], number, answers, edits);
        Report(run, bot.Discord.Requests, watch.Elapsed.TotalSeconds, answers, edits);
    }

    /// <summary>Somebody votes while the reminders go out; then how long until the card in the channel shows it.</summary>
    private static async Task VoteAndWatchAsync(PollInChannel poll, SimUser user, int number, Latencies answers, Latencies edits)
    {
        var (startedAt, editsBefore) = (Stopwatch.GetTimestamp(), poll.Card.Edits);
        await poll.VoteAsync(user, number);
        answers.AddSince(startedAt);
        while (poll.Card.Edits == editsBefore && Stopwatch.GetElapsedTime(startedAt) < TimeSpan.FromSeconds(20))
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        edits.AddSince(startedAt);
        await Task.Delay(TimeSpan.FromMilliseconds(PollInterval), TimeProvider.System);
    }

    private static void Report(BenchmarkRun run, IReadOnlyList<RequestRecord> requests, double seconds, Latencies answers, Latencies edits)
    {
        var limited = requests.Where(one => !one.Route.Contains("/interactions/", StringComparison.Ordinal)).ToList();
        var passed = limited.Count(one => one.Status is >= 200 and < 300);
        run.Say($"requests      {passed} in {seconds:F1} s, {passed / seconds:F1} a second of {RequestsPerSecond}; {DirectMessages.In(requests)} messages");
        run.Say($"share         {100 * passed / seconds / RequestsPerSecond:F1} %   (to reach: 95 %)");
        run.Say($"answers 429   {requests.Count(one => one.Status == 429)}   (to reach: 0)");
        run.Say($"a vote meanwhile             {answers}");
        run.Say($"until another channel shows  {edits}   (edits keep 1 s apart)");
    }
}
