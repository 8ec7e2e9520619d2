using System.Globalization;
using MeetupBot.Benchmarks.Measures;
using MeetupBot.Benchmarks.Setup;

namespace MeetupBot.Benchmarks;

/// <summary>Many votes on one card in a few seconds: edits are combined, and the last one shows the final tally.</summary>
internal sealed class CardsBenchmark : IBenchmark
{
    private const int Votes = 500;
    private const int Seconds = 5;

    public string Name => "cards";

    public string Aim => $"{Votes} votes on one card in {Seconds} s; at most one edit a second, and the last shows the final tally";

    public async Task RunAsync(BenchmarkRun run)
    {
        await using var bot = await BotUnderTest.PrepareAsync();
        var gatherings = Gatherings.Create(bot.Discord, Votes);
        await bot.StartAsync();
        var poll = (await gatherings.ProposeAsync(bot.Discord, 1))[0];
        bot.Discord.ClearLogs();
        await Pace.RunAsync(Votes, Votes / Seconds, (number, _) => poll.VoteAsync(gatherings.People[number], number));
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        var edits = bot.Discord.Requests
            .Where(one => one.Method == "PATCH" && one.Path.Contains(poll.Card.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            .Select(one => one.At)
            .Order()
            .ToList();
        var gaps = edits.Zip(edits.Skip(1), (one, next) => (next - one).TotalMilliseconds).ToList();
        var isFinal = Enumerable.Range(0, 3).All(choice => poll.Card.Text.Contains(Tally(choice), StringComparison.Ordinal));
        run.Say($"edits         {edits.Count} in {(edits.Count == 0 ? 0 : (edits[^1] - edits[0]).TotalSeconds):F1} s");
        run.Say($"closest two   {(gaps.Count == 0 ? 0 : gaps.Min()):F0} ms apart   (to reach: at least 1000, less what the network varies)");
        run.Say($"final tally   {(isFinal ? "shown" : "NOT shown: " + poll.Card.Text.ReplaceLineEndings(" / "))}");
    }

    /// <summary>A third of the votes, and the yes with which whoever proposes it begins.</summary>
    private static string Tally(int choice) => string.Create(CultureInfo.InvariantCulture, $"{((Votes + 2 - choice) / 3) + 1} yes");
}
