using System.Diagnostics;
using MeetupBot.Benchmarks.Measures;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>
/// Many reminders due at once. A reminder that opens a conversation costs two of the fifty requests a second, so all 10,000 take 400 s.
/// The share is measured over part of that time, or over all of it with <c>--full</c>. The first run has only Discord's documented limit.
/// The second also limits opening conversations, for which Discord documents no number.
/// </summary>
internal sealed class FanOutBenchmark : IBenchmark
{
    private const int RequestsPerSecond = 50;
    private const string Open = "POST /users/@me/channels";

    private static readonly RateLimit Unbound = new(1_000, TimeSpan.FromSeconds(1));
    private static readonly RateLimit TwoASecond = new(10, TimeSpan.FromSeconds(5));

    public string Name => "fanout";

    public string Aim => "10,000 due direct messages against the enforced limits; at least 95 % of what they allow, no 429, nobody else held up";

    public async Task RunAsync(BenchmarkRun run)
    {
        run.Say($"fifty requests a second in all:");
        await MeasureAsync(run, Unbound, requests => requests.Count(CountsGlobally), RequestsPerSecond);
        run.Say($"and opening ten conversations in five seconds:");
        await MeasureAsync(run, TwoASecond, requests => requests.Count(one => one.Route == Open && IsPassed(one)), 2);
    }

    private static async Task MeasureAsync(BenchmarkRun run, RateLimit opening, Func<IEnumerable<RequestRecord>, int> count, double allowed)
    {
        await using var bot = await BotUnderTest.PrepareAsync(new DiscordSimulatorOptions
        {
            FrameLogCapacity = 0,
            RequestLogCapacity = 100_000,
            RouteLimits = new Dictionary<string, RateLimit> { [Open] = opening },
        });
        var gatherings = Gatherings.Create(bot.Discord, run.Pick(2_000, 10_000));
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await PlannedReminders.FillAsync(bot.DatabaseFile, gatherings.Guests, guestsAMeetup: 20, now, now);
        await bot.StartAsync();
        await bot.Discord.EventuallyAsync(() => DirectMessages.In(bot.Discord.Requests) > 0, "the first reminder", TimeSpan.FromSeconds(30));
        var poll = (await gatherings.ProposeAsync(bot.Discord, 1))[0];
        bot.Discord.ClearLogs();
        var (answers, edits, watch) = (new Latencies(), new Latencies(), Stopwatch.StartNew());
        // A whole number of the limit's windows.
        var length = TimeSpan.FromSeconds(run.Full ? 380 : run.Pick(5, 15));
        for (var number = 0; watch.Elapsed < length; number++)
            await VoteAndWatchAsync(poll, gatherings.People[number % gatherings.People.Count], number, answers, edits);
        Report(run, bot.Discord.Requests, count, allowed, watch.Elapsed.TotalSeconds, answers, edits);
    }

    /// <summary>Somebody votes while the reminders are sent. It measures the time until the card in the channel shows the vote.</summary>
    private static async Task VoteAndWatchAsync(PollInChannel poll, SimUser user, int number, Latencies answers, Latencies edits)
    {
        var (startedAt, editsBefore) = (Stopwatch.GetTimestamp(), poll.Card.Edits);
        await poll.VoteAsync(user, number);
        answers.AddSince(startedAt);
        while (poll.Card.Edits == editsBefore && Stopwatch.GetElapsedTime(startedAt) < TimeSpan.FromSeconds(20))
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        edits.AddSince(startedAt);
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
    }

    private static void Report(
        BenchmarkRun run, IReadOnlyList<RequestRecord> requests, Func<IEnumerable<RequestRecord>, int> count, double allowed, double seconds,
        Latencies answers, Latencies edits)
    {
        var passed = count(requests);
        run.Say($"  {passed} in {seconds:F1} s, {passed / seconds:F1} a second of {allowed}; {DirectMessages.In(requests)} messages");
        run.Say($"  share         {100 * passed / seconds / allowed:F1} %   (to reach: 95 %)");
        run.Say($"  answers 429   {requests.Count(one => one.Status == 429)}   (to reach: 0)");
        run.Say($"  a vote meanwhile             {answers}");
        run.Say($"  until another channel shows  {edits}   (edits keep 1 s apart)");
    }

    /// <summary>Answers to people are exempt from the global limit.</summary>
    private static bool CountsGlobally(RequestRecord one) => IsPassed(one) && !one.Route.Contains("/interactions/", StringComparison.Ordinal);

    private static bool IsPassed(RequestRecord one) => one.Status is >= 200 and < 300;
}
