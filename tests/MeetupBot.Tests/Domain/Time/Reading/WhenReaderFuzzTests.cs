using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>Random and mutated lines: nothing throws, nothing in the past is understood, the work is bounded.</summary>
public class WhenReaderFuzzTests(ITestOutputHelper output)
{
    private const int Lines = 200_000;
    private const int LinesOfFixedSeed = 50_000;
    private const int FixedSeed = 20261202;
    private const int MostStepsPerCharacter = 15;
    private static readonly string[] Zones =
        ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Etc/UTC", "Africa/Cairo", "America/Sao_Paulo"];

    private static readonly string[] Locales = ["en-GB", "en-US", "de-DE"];

    private static readonly string[] Pieces =
    [
        .. ("Sat Sunday Fri today tomorrow tonight next this every in at on the weekdays weekends evenings week month December Mar 5 6 10 12 30 29 2026 2027 "
            + "10am 4pm 18:30 01:30 02:15 5/12 5.12. 28/3 2027-03-28 31st all day noon midnight half past 90m 2h hour - to every until UTC +01:00 Z PST CST "
            + "Europe/Paris , ; or and / + & flurgl Fridays 1m 00:00 24:00 a p.m. days minutes coming between from Feb 😀 . : ~ ish tbc as one first last KW 50 "
            + "weekend of <t:1796497200:F> 1796497200 7 9-5 7-9 ten to eight quarter fortnight before later for 1h30 T @ night morning").Split(' '),
        "3 nights", "Good Friday", "1. ", "2) ", "**", "\n> ", ":tada:", "2½ h", "Paris", "or the day after", "this or", "KW 51-52", "10-12 2-4", "every week", "not", "tonight",
        "\n", "\0", "in 2 days", "Mon-Fri", "10am-4pm every 2h", "next week", "5 Dec", "25 Oct 01:30", "2026-W50-6",
    ];

    [Fact]
    public void Random_and_mutated_lines_do_no_harm()
    {
        // The same lines each time, so that a build does not depend on luck; another seed can be given to look for more.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), out var given) ? given : FixedSeed;
        output.WriteLine($"seed {seed}");
        var most = (Steps: 0, Text: "");
        foreach (var (number, text, context) in Draw(seed, Lines).Index().Select(line => (line.Index, line.Item.Text, line.Item.Context)))
        {
            Check(text, context, WhenReader.Read(text, context), isLong: true, seed);
            if (number % 8 == 0)
                CheckOthers(text, context, seed);
            if (number % 64 == 0)
                most = Longer(most, text, context);
        }

        output.WriteLine($"most steps {most.Steps}: {most.Text}");
    }

    /// <summary>The seed is fixed: whether a random line states a duration is judged by a rough rule, which is no oracle for every line.</summary>
    [Fact]
    public void Random_lines_last_at_most_twelve_hours_unless_they_say_otherwise()
    {
        foreach (var (text, context) in Draw(FixedSeed, LinesOfFixedSeed))
            Check(text, context, WhenReader.Read(text, context), isLong: false, FixedSeed);
    }

    [Theory]
    [InlineData("5 ")]
    [InlineData("5/12 ")]
    [InlineData("Sat 7 or ")]
    [InlineData("-")]
    [InlineData("a ")]
    [InlineData("t:")]
    [InlineData("ten to ")]
    [InlineData("1h")]
    [InlineData("sat ")]
    [InlineData("10-")]
    [InlineData("half past ")]
    [InlineData("2026-12-05 10:00-12:00, ")]
    [InlineData("1-")]
    [InlineData("5/7/")]
    [InlineData("+7,8H")]
    [InlineData("1.2.")]
    [InlineData("7 flurgl time ")]
    [InlineData("2pm sat ")]
    public void The_work_grows_with_the_length_of_the_line_alone(string piece)
    {
        var context = Readings.At("2026-12-02 14:10");
        var text = string.Concat(Enumerable.Repeat(piece, WhenReader.MostCharacters / piece.Length));

        var reading = new LineReading(text, context, words: SaidBesides.Nothing);

        Assert.InRange(reading.Steps, 0, MostStepsPerCharacter * WhenReader.MostCharacters);
        Assert.InRange(reading.Derivations.Count, 0, 12);
    }

    private static IEnumerable<(string Text, ReadingContext Context)> Draw(int seed, int lines)
    {
        var random = new Random(seed);
        var typed = Typed();
        for (var i = 0; i < lines; i++)
        {
            var text = random.Next(2) == 0 ? Sentence(random) : Mutated(random, typed[random.Next(typed.Count)]);
            var zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
            var now = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(random.Next(2 * 365 * 24 * 60));
            yield return (text, new ReadingContext(now, zone, Locales[random.Next(Locales.Length)]));
        }
    }

    private static (int Steps, string Text) Longer((int Steps, string Text) most, string text, ReadingContext context)
    {
        var steps = new LineReading(text, context).Steps;
        return steps > most.Steps ? (steps, text) : most;
    }

    private static void CheckOthers(string text, ReadingContext context, int seed)
    {
        var first = MeetupTime.At(context.Now + Duration.FromDays(9));
        Check(text, context, ClosesReader.Read(text, context, first), isLong: true, seed);
        Check(text, context, EditReader.Read(text, context, first, Duration.FromHours(2)), isLong: true, seed);
        _ = DateRangeReader.Read(text, context with { Purpose = ReadingPurpose.Pause });
        _ = DurationReader.Read(text);
    }

    private static void Check(string text, ReadingContext context, WhenReading reading, bool isLong, int seed)
    {
        switch (reading)
        {
            case WhenReading.Understood understood:
                CheckTimes(text, context, understood.Times, understood.Lengths, isLong, seed);
                break;
            case WhenReading.Choices choices:
                Assert.InRange(choices.Options.Count, 2, WhenReader.MostOptions);
                foreach (var option in choices.Options)
                    CheckTimes(text, context, option.Times, option.Lengths, isLong, seed);
                break;
            case WhenReading.Refused refused:
                Assert.True(refused.Problem.Message.EndsWith('.'), $"{refused.Problem.Message} for {text}, seed {seed}");
                break;
        }
    }

    private static void CheckTimes(string text, ReadingContext context, IReadOnlyList<MeetupTime> times, IReadOnlyList<Duration?> lengths, bool isLong, int seed)
    {
        var said = $"'{text}' at {context.Now} in {context.Zone} for {context.Locale}, seed {seed}";
        Assert.True(times.Count is > 0 and <= WhenReader.MostTimes && times.Count == lengths.Count, said);
        Assert.True(times.All(time => time.Start is { } start ? start > context.Now : time.Day >= context.Today), said);
        Assert.True(isLong || times.Zip(lengths).All(pair => pair.Second is not { } length
            || LengthRule.Allows(text, pair.First, length, context.Zone)), said);
        Assert.True(lengths.All(length => length is null || length > Duration.Zero), said);
    }

    private static List<string> Typed() =>
        [.. new[] { "clocks.tsv", "dates.tsv", "days.tsv", "lists.tsv", "moments.tsv", "noise.tsv", "refusals.tsv", "zones.tsv" }
            .SelectMany(CaseFile.Rows).Select(row => CaseFile.Text(row.Columns[3]))];

    private static string Sentence(Random random) =>
        string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 10)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Mutated(Random random, string text)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(5) switch
            {
                0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                1 when at < text.Length => text.Remove(at, 1),
                2 when at < text.Length => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
                3 => text[at..] + text[..at],
                _ => text.Insert(at, ((char)random.Next(1, 0x3000)).ToString()),
            };
        }

        return text;
    }
}
