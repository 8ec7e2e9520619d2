using System.Diagnostics;
using System.Globalization;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>How long a typed line takes to read while it is typed: usual lines, the longest polls, and lines made to be slow.</summary>
internal sealed class WhenBenchmark : IBenchmark
{
    private const int Times = 50;
    private const int RandomLines = 40;
    private const int DaysBetween = 3;

    private static readonly ReadingContext Context = new(Instant.FromUtc(2026, 12, 2, 14, 10), DateTimeZoneProviders.Tzdb["Europe/London"], "en-GB");

    private static readonly string[] Pieces =
        "Sat Sunday next this at the week Mar 5 12 2026 10am 18:30 5/12 5.12. noon half past 90m 2h - to every until UTC PST , ; or / & flurgl a : first KW ten".Split(' ');

    public string Name => "when";

    public string Aim => $"one line of times read; {Times} times in at most 1 ms, any {WhenReader.MostCharacters} characters in at most 5 ms";

    public Task RunAsync(BenchmarkRun run)
    {
        run.Say($"{"",-34} {"µs",8} {"slowest",8} {"KiB",8}   a line");
        Measure(run, "short lines", ["Sat 10am", "tomorrow 7pm", "Sat 10am, Sun 2pm", "next week Tue or Thu", "5-7 Dec", "Fri 7pm PST"]);
        Measure(run, "short lines that are refused", ["satuday 10am", "flurgl", "yesterday 10am", "30 Feb 10am", "Sat 6 Dec 10am", "every Friday"]);
        Measure(run, "50 dates with times of day", [Dates("uuuu-MM-dd", " 18:30"), Dates("d MMM", " 18:30"), Dates("ddd d MMM", " 6pm")]);
        Measure(run, "50 dates with hours in doubt", [Dates("ddd d MMM", " at 7"), Dates("d/M", " 7:30")]);
        Measure(run, "50 whole days", [Dates("d MMM", "")]);
        Measure(run, "50 of days and times of day", [Clocks("Sat or Sun, ", Times / 2), Dates("d MMM", "", Times / 2, " or ") + ", 10am or 2pm"]);
        foreach (var piece in new[] { "1-", "1 2/", "5/12 ", "10-", "1.2.", "1h", "ten to ", "sat ", "Sat 7 or ", "flurgl ", "1 Jan 2026 10am, ", "," })
            Measure(run, $"\"{piece}\" over and over", [Filled(piece)]);
        Measure(run, "digits and signs at random", Random("0123456789-/.:, ".Select(sign => sign.ToString()).ToArray(), ""));
        Measure(run, "words and numbers at random", Random(Pieces, " "));
        return Task.CompletedTask;
    }

    private static void Measure(BenchmarkRun run, string kind, string[] lines)
    {
        var lasting = TimeSpan.FromMilliseconds(run.Pick(100, 1000));
        _ = ReadAll(lines, lasting);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (rounds, elapsed) = ReadAll(lines, lasting);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var reads = (double)rounds * lines.Length;
        run.Say($"{kind,-34} {elapsed.TotalMicroseconds / reads,8:F0} {lines.Max(Best).TotalMicroseconds,8:F0} {allocated / reads / 1024,8:F0}");
    }

    private static (int Rounds, TimeSpan Elapsed) ReadAll(string[] lines, TimeSpan lasting)
    {
        var watch = Stopwatch.StartNew();
        var rounds = 0;
        for (; watch.Elapsed < lasting; rounds++)
        {
            foreach (var line in lines)
                _ = WhenReader.Read(line, Context);
        }

        return (rounds, watch.Elapsed);
    }

    /// <summary>Without what other processes took.</summary>
    private static TimeSpan Best(string line)
    {
        var best = TimeSpan.MaxValue;
        for (var repeat = 0; repeat < 5; repeat++)
        {
            var from = Stopwatch.GetTimestamp();
            _ = WhenReader.Read(line, Context);
            var elapsed = Stopwatch.GetElapsedTime(from);
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }

    private static string Dates(string pattern, string clock, int count = Times, string between = ", ") => string.Join(between, Enumerable.Range(1, count)
        .Select(number => Context.Today.PlusDays(number * DaysBetween).ToString(pattern, CultureInfo.InvariantCulture) + clock));

    private static string Clocks(string days, int count) => days + string.Join(" or ", Enumerable.Range(0, count)
        .Select(number => new LocalTime(8, 0).PlusMinutes(number * 30).ToString("HH:mm", CultureInfo.InvariantCulture)));

    private static string Filled(string piece) => string.Concat(Enumerable.Repeat(piece, WhenReader.MostCharacters / piece.Length));

    private static string[] Random(string[] pieces, string between)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, RandomLines).Select(_ => Line())];

        string Line()
        {
            var line = string.Join(between, random.GetItems(pieces, WhenReader.MostCharacters));
            return line[..WhenReader.MostCharacters];
        }
    }
}
