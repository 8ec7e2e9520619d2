using System.Collections.Frozen;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The English words of the grammar, folded.</summary>
internal static class Vocabulary
{
    public static FrozenDictionary<string, int> NumberWords { get; } = Numbered(
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve").ToFrozenDictionary();

    public static FrozenDictionary<string, IsoDayOfWeek> Weekdays { get; } = Numbered(
        "mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday", "fri friday", "sat saturday", "sun sunday")
        .ToFrozenDictionary(entry => entry.Key, entry => (IsoDayOfWeek)entry.Value);

    public static FrozenDictionary<string, IsoDayOfWeek> WeekdayPlurals { get; } = Numbered(
        "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")
        .ToFrozenDictionary(entry => entry.Key, entry => (IsoDayOfWeek)entry.Value);

    public static FrozenDictionary<string, int> Months { get; } = Numbered(
        "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
        "sep sept september", "oct october", "nov november", "dec december").ToFrozenDictionary();

    public static FrozenDictionary<string, DayPart> DayParts { get; } = Named(
        (DayPart.Morning, "morning mornings"),
        (DayPart.Afternoon, "afternoon afternoons"),
        (DayPart.Evening, "evening evenings eve night nights"));

    public static FrozenDictionary<string, AmountUnit> Units { get; } = Named(
        (AmountUnit.Second, "s sec secs second seconds"),
        (AmountUnit.Minute, "m min mins minute minutes"),
        (AmountUnit.Hour, "h hr hrs hour hours"),
        (AmountUnit.Day, "d day days"),
        (AmountUnit.Week, "w wk wks week weeks"),
        (AmountUnit.Month, "mo mos month months"),
        (AmountUnit.Year, "y yr yrs year years"));

    public static FrozenSet<string> RangeWords { get; } = Words("to till til until through thru");

    public static FrozenSet<string> Ordinals { get; } = Words("st nd rd th");

    public static FrozenSet<string> Every { get; } = Words("every each");

    public static FrozenSet<string> Tomorrow { get; } = Words("tomorrow tmrw tmr tomorow");

    public static FrozenSet<string> Workdays { get; } = Words("weekday weekdays workday workdays");

    public static FrozenSet<string> Weekend { get; } = Words("weekend weekends");

    /// <summary>Words that carry nothing where they stand inside a part.</summary>
    public static FrozenSet<string> Fillers { get; } = Words("on the of");

    /// <summary>Words after which a bare number is an hour.</summary>
    public static FrozenSet<string> HourIntroductions { get; } = Words("at from between");

    /// <summary>Words that may begin the closing time of a poll.</summary>
    public static FrozenSet<string> ClosingIntroductions { get; } = Words("by until till before closes");

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, T> Named<T>(params (T Meaning, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Meaning)))
            .ToFrozenDictionary(entry => entry.word, entry => entry.Meaning);

    /// <summary>Every word with the number, from 1, of the row it stands in.</summary>
    private static Dictionary<string, int> Numbered(params string[] rows) =>
        rows.SelectMany((row, index) => row.Split(' ').Select(word => (word, index)))
            .ToDictionary(entry => entry.word, entry => entry.index + 1);
}
