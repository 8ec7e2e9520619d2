using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Domain.Series.Reading;

/// <summary>What stands behind a rhythm: "from 5 Jan", "until June", "10 times", "except 24 Dec - 2 Jan".</summary>
internal sealed record SeriesTails
{
    private const int MostTimes = 999;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Clock = new(
        "^(?:at )?(?:\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm|h))|\\d{1,2}[:.]\\d{2}|noon|midnight|\\d{1,2} ?(?:-|–|to|until|till))(?![\\p{L}\\d])",
        RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Marks = new(
        ",? ?\\b(?:(?<from>starting(?: on| from)?|beginning(?: on)?|from|since)|(?<until>until|till|through|ending(?: on)?)|(?<except>except(?: for| on)?|but not(?: on)?|without|excluding)) "
            + "|,? ?\\b(?<times>(?:for )?(?<count>\\d{1,3}) (?:times?|dates|meetups))\\b",
        RegexOptions.CultureInvariant, Patience);

    public LocalDate? From { get; init; }

    public LocalDate? EndsOn { get; init; }

    public int? Times { get; init; }

    public IReadOnlyList<DateInterval> Except { get; init; } = [];

    /// <summary>Why it could not be read. Null: it was.</summary>
    public string? Problem { get; init; }

    /// <returns>The text without them.</returns>
    public static (string Text, SeriesTails Tails) Read(string text, ReadingContext context)
    {
        var marks = Marks.Matches(text).Where(mark => mark.Groups["times"].Success || !IsClock(text, mark)).ToList();
        if (marks.Count == 0)
            return (text, new SeriesTails());
        var tails = new SeriesTails();
        // "10 times every Thursday" has nothing before it.
        var head = text[..marks[0].Index];
        for (var at = 0; at < marks.Count; at++)
        {
            var (begin, end) = (marks[at].Index + marks[at].Length, at + 1 < marks.Count ? marks[at + 1].Index : text.Length);
            var said = text[begin..end].Trim(' ', ',', '.');
            if (marks[at].Groups["times"].Success)
                head = $"{head} {said}".Trim();
            tails = tails.With(marks[at], said, context);
        }

        return (head.Trim(' ', ','), tails);
    }

    /// <summary>"From 7pm to 9pm" and "7pm until 9pm" are of the clock.</summary>
    private static bool IsClock(string text, Match mark) => Clock.IsMatch(text[(mark.Index + mark.Length)..]);

    private SeriesTails With(Match mark, string said, ReadingContext context)
    {
        if (mark.Groups["times"].Success)
            return int.Parse(mark.Groups["count"].Value, CultureInfo.InvariantCulture) is > 0 and <= MostTimes and var times ? this with { Times = times } : this with { Problem = SeriesFaults.HowOften };
        if (mark.Groups["except"].Success)
            return WithExcept(said, context);
        return ReadDays(said, context) switch
        {
            { } days when mark.Groups["from"].Success => this with { From = days.Start },
            { } days => this with { EndsOn = days.End },
            _ => this with { Problem = SeriesFaults.Unreadable(said) },
        };
    }

    private SeriesTails WithExcept(string said, ReadingContext context)
    {
        var tails = this;
        foreach (var part in Regex.Split(said, " ?, ?(?:and )?| and | or |;", RegexOptions.CultureInvariant, Patience).Where(part => part.Length > 0))
            tails = ReadDays(part, context) is { } days
                ? tails with { Except = [.. tails.Except, days] }
                : tails with { Problem = SeriesFaults.Unreadable(part) };
        return tails;
    }

    private static DateInterval? ReadDays(string text, ReadingContext context) =>
        DateRangeReader.Read(text, context with { Purpose = ReadingPurpose.Visit }) is DateRangeReading.Understood { First: var first, Last: var last } && first <= last
            ? new DateInterval(first, last)
            : null;
}
