using System.Diagnostics;
using MeetupBot.Benchmarks.Measures;
using MeetupBot.Benchmarks.Setup;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>
/// Many reminders due in one second: they are taken in batches, each is stored with its message, and memory use stays flat.
/// </summary>
internal sealed class DueBenchmark : IBenchmark
{
    public string Name => "due";

    public string Aim => "10,000 reminders due in the same second; claimed in batches, memory flat";

    public async Task RunAsync(BenchmarkRun run)
    {
        var count = run.Pick(2_000, 10_000);
        await MeasureAsync(run, count, guestsAMeetup: 20);
        if (!run.Quick)
            await MeasureAsync(run, count / 4, guestsAMeetup: 1_000);
    }

    private static async Task MeasureAsync(BenchmarkRun run, int count, int guestsAMeetup)
    {
        await using var bot = await BotUnderTest.PrepareAsync();
        var gatherings = Gatherings.Create(bot.Discord, count);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await PlannedReminders.FillAsync(bot.DatabaseFile, gatherings.Guests, guestsAMeetup, now, now - Duration.FromSeconds(1));
        using var look = new SqliteConnection($"Data Source={bot.DatabaseFile};Mode=ReadOnly;Pooling=False");
        look.Open();
        using var counts = look.CreateCommand();
        counts.CommandText = "SELECT COUNT(*), COUNT(*) FILTER (WHERE leased_until > 0) FROM due WHERE kind = 'remind.member'";
        await using var memory = new MemoryWatch();
        var startedAt = Stopwatch.GetTimestamp();
        await bot.StartAsync();
        var (left, inHand, mostInHand) = (count, 0, 0);
        var begun = Stopwatch.GetTimestamp();
        while (left > 0 && Stopwatch.GetElapsedTime(startedAt) < TimeSpan.FromMinutes(2))
        {
            (left, inHand) = Read(counts);
            mostInHand = Math.Max(mostInHand, inHand);
            if (left == count)
                begun = Stopwatch.GetTimestamp();
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        run.Say($"{count} reminders, {guestsAMeetup} guests a meetup: {seconds:F1} s, {(count - left) / seconds:F0} a second, {left} left");
        run.Say($"most in hand at once  {mostInHand}   (claimed in batches of at most 100)");
        run.Say($"managed heap          {memory.Before:F0} MiB before, {memory.Peak:F0} MiB at most, {MemoryWatch.Live:F0} MiB live after");
        run.Say($"allocated             {memory.Allocated:F0} MiB in all (simulator included)");
    }

    private static (int Left, int InHand) Read(SqliteCommand counts)
    {
        using var row = counts.ExecuteReader();
        row.Read();
        return (row.GetInt32(0), row.GetInt32(1));
    }
}
