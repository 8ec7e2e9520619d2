using System.Text.RegularExpressions;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A word of a line of a title and times, and what it can be in either.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly partial record struct LineWord(int Start, int End)
{
    private static readonly WordKind[] DayKinds =
    [
        WordKind.Weekday, WordKind.WeekdayPlural, WordKind.Month, WordKind.NamedDay, WordKind.EasterDay, WordKind.RelativeDay, WordKind.Tonight,
        WordKind.Workdays, WordKind.Weekend, WordKind.Weeks, WordKind.Next, WordKind.This, WordKind.Coming, WordKind.Every, WordKind.Daily,
        WordKind.Noon, WordKind.Midnight,
    ];

    /// <summary>A day that is not part of a name.</summary>
    public bool IsNearDay { get; private init; }

    /// <summary>A word that says a day or a time of day, or holds a number.</summary>
    public bool IsTime { get; private init; }

    /// <summary>A number alone: it says a time only beside other words.</summary>
    public bool IsNumber { get; private init; }

    public bool IsMonth { get; private init; }

    /// <summary>Such as <c>10am</c>, <c>18:30</c> or <c>10-12am</c>.</summary>
    public bool IsClock { get; private init; }

    /// <summary>Written as a clock and nothing else, whether there is such a time or not: <c>25:00</c>, <c>13pm</c>.</summary>
    public bool IsWrittenClock { get; private init; }

    /// <summary>A day with a mistake in it, such as "Saturdy".</summary>
    public bool IsMistypedDay { get; private init; }

    /// <summary>Between a title and its times, and part of neither: "on", "at", a dash.</summary>
    public bool IsGlue { get; private init; }

    /// <summary>"at": a number behind it is an hour.</summary>
    public bool IsAt { get; private init; }

    /// <summary>Titles end with it, and times have it too: the "night" of "Game night", the "lunch" of "Team lunch".</summary>
    public bool IsTitleToo { get; private init; }

    public static IEnumerable<LineWord> Split(string line, ReadingContext context)
    {
        foreach (Match match in Word().Matches(line))
            yield return Of(match, context);
    }

    private static LineWord Of(Match match, ReadingContext context)
    {
        var text = SourceText.Of(match.Value).Folded.Trim(' ', ',', ';', '.', '!', '?', '(', ')', '*', '_');
        var kinds = context.Vocabularies.SelectMany(vocabulary => KindsOf(vocabulary, text)).ToHashSet();
        var isDay = DayKinds.Any(kinds.Contains);
        var isNumber = text.Length > 0 && text.All(char.IsAsciiDigit);
        var isGlue = text.Length == 0 || text.All(char.IsPunctuation)
            || kinds.Overlaps([WordKind.At, WordKind.In, WordKind.From, WordKind.For, WordKind.Article, WordKind.Later]) || text is "on" or "the";
        var isTitleToo = !isGlue && !isDay && kinds.Overlaps([WordKind.DayPart, WordKind.Noise, WordKind.Filler]);
        return new LineWord(match.Index, match.Index + match.Length)
        {
            IsNearDay = kinds.Overlaps([WordKind.RelativeDay, WordKind.Tonight, WordKind.Weekend]),
            IsTime = isDay || (!isTitleToo && kinds.Contains(WordKind.Unit)) || kinds.Contains(WordKind.Number) || text.Any(char.IsAsciiDigit),
            IsNumber = isNumber || kinds.Contains(WordKind.Number),
            IsMonth = kinds.Contains(WordKind.Month),
            IsClock = Clock().IsMatch(text) || kinds.Overlaps([WordKind.Noon, WordKind.Midnight]),
            IsWrittenClock = WrittenClock().IsMatch(text),
            IsMistypedDay = TypoFinder.IsMistypedDay(text, context.Vocabularies),
            IsAt = kinds.Contains(WordKind.At),
            IsGlue = isGlue,
            IsTitleToo = isTitleToo,
        };
    }

    private static IEnumerable<WordKind> KindsOf(Vocabulary vocabulary, string word)
    {
        var kinds = new List<WordKind>();
        if (word.Length > 0)
        {
            foreach (var meaning in vocabulary.BeginningWith(word))
            {
                if (meaning.Words.Length == 1)
                    kinds.Add(meaning.Kind);
            }
        }

        return kinds;
    }

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(\d{1,2}([:.h]?\d{2})?(am?|pm?|h)|\d{1,2}[:h]\d{2}|\d{1,2}([:.]\d{2})?[-–]\d{1,2}([:.]\d{2})?(am?|pm?|h)?)([-–]\d{1,2}([:.]?\d{2})?(am?|pm?|h)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\d{1,3}(:\d{2,3}([ap]m?)?|[ap]m)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenClock();
}
