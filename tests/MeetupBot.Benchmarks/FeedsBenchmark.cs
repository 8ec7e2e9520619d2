using System.Diagnostics;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Series;
using MeetupBot.Simulators.Discord;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>What one fetch of a calendar costs when a community has many series, and what it costs the bot when somebody guesses addresses.</summary>
internal sealed class FeedsBenchmark : IBenchmark
{
    private const string Space = "1000";
    private const double Mebibyte = 1024 * 1024;

    public string Name => "feeds";

    public string Aim => "a calendar of 100 series, new ones and old ones; 10,000 wrong addresses: each costs the same, and nothing grows";

    public async Task RunAsync(BenchmarkRun run)
    {
        var today = Now.InUtc().Date;
        await FetchAsync(run, "no series", 0, default!, today);
        await FetchAsync(run, "100 weekly, new", Feed.MostSeries, PlannedSeries.Weekly(today), today.PlusDays(-7));
        await FetchAsync(run, "100 weekly, 5 years old", Feed.MostSeries, PlannedSeries.Weekly(today), today.PlusYears(-5));
        await FetchAsync(run, "100 daily, 5 years old", Feed.MostSeries, SeriesRule.Parse("FREQ=DAILY")!, today.PlusYears(-5));
        await FetchAsync(run, "100 monthly, 5 years old", Feed.MostSeries, SeriesRule.Parse("FREQ=MONTHLY;BYDAY=-1FR")!, today.PlusYears(-5));
        await GuessAsync(run, run.Pick(2_000, 10_000));
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static async Task FetchAsync(BenchmarkRun run, string what, int count, SeriesRule rule, LocalDate start)
    {
        using var folder = new ScratchFolder();
        await using (var database = SqliteDatabase.Open($"Data Source={folder.File("bot.db")}"))
            await database.WriteAsync(session =>
            {
                session.Members.See(session.Communities.Join("discord", Space, "Leeds", Now).Space, new("discord", GrownDatabase.UserOf(0, 0), "Ben"), Now);
                for (var number = 0; number < count; number++)
                    PlannedSeries.Add(session, (Space, "77", "general"), new SeriesSlot(rule, new LocalTime(19, 0)), number, start, Now.InUtc().Date.PlusDays(1), Now);
            });
        await using var bot = new StoredBot(folder.File("bot.db"));
        var fetches = run.Pick(20, 200);
        var events = (await bot.ReadCalendarAsync(FeedKind.Everything, 0, 0)).Split("BEGIN:VEVENT").Length - 1;
        for (var warm = 0; warm < 20; warm++)
            await bot.ReadCalendarAsync(FeedKind.Everything, 0, 0);
        var (allocated, startedAt) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        for (var fetch = 0; fetch < fetches; fetch++)
            await bot.ReadCalendarAsync(FeedKind.Everything, 0, 0);
        var time = Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds / fetches;
        run.Say($"{what,-24}  {events} events, {time:F2} ms, {(GC.GetTotalAllocatedBytes() - allocated) / fetches / 1024} KiB allocated a fetch");
    }

    /// <summary>
    /// Guesses of two kinds in turn, so that other load affects both alike: of one, all letters are wrong; of the other, all but the last are right.
    /// </summary>
    private static async Task GuessAsync(BenchmarkRun run, int guesses)
    {
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions { FrameLogCapacity = 0 });
        using var folder = new ScratchFolder();
        var (file, url) = (folder.File("bot.db"), BotProcess.FreeUrl());
        string token;
        await using (var database = SqliteDatabase.Open($"Data Source={file}"))
            token = await database.WriteAsync(session =>
            {
                var space = session.Communities.Join("discord", Space, "Leeds", Now).Space;
                return session.Feeds.Add(FeedKind.Mine, session.Members.See(space, new("discord", "77", "Ben"), Now).Member.Id, space.CommunityId, polls: false, Now);
            });
        using var process = await BotProcess.StartAsync(
            BotCommand.Ours(run.Program), url, BotUnderTest.Settings(discord.Token, discord.ApiBaseUrl, file, url));
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        using var look = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        look.Open();
        var statuses = new Dictionary<int, int>();
        var (wrong, near) = (new List<double>(guesses), new List<double>(guesses));
        await GuessAsync(http, statuses, [], []); // The first request is the slowest, and the first thousand warm up.
        for (var guess = 0; guess < guesses / 10; guess += 2)
            await GuessAsync(http, statuses, [], [], token);
        var (pages, before, processor) = (Ask(look, "PRAGMA page_count"), process.WorkingSet, process.ProcessorTime);
        for (var guess = 0; guess < guesses; guess += 2)
            await GuessAsync(http, statuses, wrong, near, token);
        var (early, late) = (Median(wrong.Take(guesses / 10)), Median(wrong.TakeLast(guesses / 10)));
        run.Say($"{guesses} wrong addresses       {string.Join(", ", statuses.Select(one => $"{one.Value} times {one.Key}"))}");
        run.Say($"all wrong, or one letter  {Median(wrong):F0} µs, {Median(near):F0} µs, ratio {Median(near) / Median(wrong):F2}   (to reach: 1.00, within the noise)");
        run.Say($"the first, the last tenth {early:F0} µs, {late:F0} µs, ratio {late / early:F2}   (to reach: at most 1)");
        run.Say($"processor time            {(process.ProcessorTime - processor).TotalMicroseconds / guesses:F0} µs a request");
        run.Say($"resident                  {before / Mebibyte:F0} MiB before, {process.WorkingSet / Mebibyte:F0} MiB after");
        run.Say($"database                  {pages} pages before, {Ask(look, "PRAGMA page_count")} after");
    }

    private static async Task GuessAsync(HttpClient http, Dictionary<int, int> statuses, List<double> wrong, List<double> near, string? token = null)
    {
        var other = Convert.ToBase64String(Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray()).Replace('/', '_').Replace('+', '-')[..27];
        wrong.Add(await TimeAsync(http, statuses, other));
        if (token is not null)
            near.Add(await TimeAsync(http, statuses, token[..^1] + (token[^1] == 'A' ? 'Q' : 'A')));
    }

    /// <returns>Microseconds.</returns>
    private static async Task<double> TimeAsync(HttpClient http, Dictionary<int, int> statuses, string token)
    {
        var startedAt = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(new Uri($"/c/{token}.ics", UriKind.Relative));
        var time = Stopwatch.GetElapsedTime(startedAt).TotalMicroseconds;
        statuses[(int)answer.StatusCode] = statuses.GetValueOrDefault((int)answer.StatusCode) + 1;
        return time;
    }

    private static long Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
