using System.Diagnostics;
using System.Globalization;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Simulators.Discord;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>
/// Many series whose next card is due in the same minute. The real process deals with them, and nothing else is in it, so that its memory is the
/// bot's alone.
/// </summary>
internal sealed class SeriesBenchmark : IBenchmark
{
    private const int Spaces = 100;
    private const double Mebibyte = 1024 * 1024;

    public string Name => "series";

    public string Aim => "10,000 series due in the same minute; claimed in batches, and no more memory than a tenth of them takes";

    public async Task RunAsync(BenchmarkRun run)
    {
        var most = run.Pick(1_000, 10_000);
        var few = await MeasureAsync(run, most / 10);
        var many = await MeasureAsync(run, most);
        run.Say($"memory ratio  {many / few:F2} for ten times as many   (to reach: about 1)");
    }

    /// <returns>The resident memory at most, in MiB.</returns>
    private static async Task<double> MeasureAsync(BenchmarkRun run, int count)
    {
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions { FrameLogCapacity = 0, RequestLogCapacity = 0 });
        var guilds = Enumerable.Range(0, Math.Min(Spaces, count)).Select(number => discord.AddGuild($"Guild {number}", discord.AddUser($"owner{number}"))).ToList();
        var spaces = guilds.Select(guild => (Write(guild.Id), Write(guild.Owner.Id), Write(guild.AddChannel("general").Id))).ToList();
        using var folder = new ScratchFolder();
        var (file, url) = (folder.File("bot.db"), BotProcess.FreeUrl());
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var dueAt = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60);
        await PlannedSeries.FillAsync(file, spaces, count / spaces.Count, now, dueAt);
        using var look = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        look.Open();
        using var counts = look.CreateCommand();
        counts.CommandText = """
            SELECT COUNT(*) FILTER (WHERE due_at <= @due), COUNT(*) FILTER (WHERE leased_until > 0), (SELECT COUNT(*) FROM meetup) FROM due WHERE kind = 'series.propose'
            """;
        counts.Parameters.AddWithValue("@due", dueAt.ToUnixTimeMilliseconds());
        var startedAt = Stopwatch.GetTimestamp();
        using var process = await BotProcess.StartAsync(
            BotCommand.Ours(run.Program), url, BotUnderTest.Settings(discord.Token, discord.ApiBaseUrl, file, url));
        var (left, mostInHand, made) = (count, 0, 0);
        while (left > 0 && Stopwatch.GetElapsedTime(startedAt) < TimeSpan.FromMinutes(5))
        {
            (left, var inHand, made) = Read(counts);
            mostInHand = Math.Max(mostInHand, inHand);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        var seconds = Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
        run.Say($"{count,6} series  {made} meetups made, {left} left, {seconds:F1} s with the start, most in hand at once {mostInHand}, {process.PeakWorkingSet / Mebibyte:F0} MiB resident at most");
        return process.PeakWorkingSet / Mebibyte;
    }

    private static string Write(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private static (int Left, int InHand, int Made) Read(SqliteCommand counts)
    {
        using var row = counts.ExecuteReader();
        row.Read();
        return (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
    }
}
