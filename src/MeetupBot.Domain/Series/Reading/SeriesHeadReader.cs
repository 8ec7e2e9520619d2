using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using static MeetupBot.Domain.Series.Reading.SeriesPatterns;

namespace MeetupBot.Domain.Series.Reading;

/// <summary>Reads the dates of a rhythm: "every other Saturday", "the last Friday of the month", "every 5 December".</summary>
internal static class SeriesHeadReader
{
    private const int LastDayOfEveryMonth = 28;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly IsoDayOfWeek[] Workdays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly (Regex Form, Func<Match, SeriesHead?> Read)[] Forms =
    [
        Form("(?<rule>freq=[a-z0-9=;,+-]+)", match => Plain(SeriesRule.Parse(match.Groups["rule"].Value.TrimEnd(';', ',')))),
        Form($"(?:the )?{Ordinals} (?<unit>{Day}|day) (?:{OfMonth}|{Every} (?:{Count} )?months?|monthly)", MonthlyByWeekday),
        Form($"(?:{Every} (?:{Count} )?months?|monthly)(?: on)?(?: the)? {Ordinals} (?<unit>{Day}|day)(?: of the month)?", MonthlyByWeekday),
        Form($"(?:{Every} (?:{Count} )?months?|monthly)(?: on)?(?: the)? {Nths}{IfThere}", MonthlyByDay),
        Form($"(?:{Every} |on )?(?:the )?{Nths} {OfMonth}{IfThere}", MonthlyByDay),
        Form($"{Every} {Nths}(?: of the month)?{IfThere}(?! (?:{Month}|{Day}))", MonthlyByDay),
        Form($"{Every} {Ordinals} (?<unit>{Day}|day) {OfMonth}", MonthlyByWeekday),
        Form($"(?:{Every} )?(?:the )?{Ordinals} (?<unit>{Day}|day) (?:of|in) {Month}(?<yearly> {Every} year| yearly| annually)?", YearlyByWeekday),
        Form($"{Every} (?:{Count} )?years? (?:on )?(?:the )?{Ordinals} (?<unit>{Day}|day) (?:of|in) {Month}", YearlyByWeekday),
        Form($"(?:{Every} (?:{Count} )?years?|yearly|annually|{Every})(?: on)?(?: the)? (?<date>\\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {Month}", YearlyByDate),
        Form($"(?:{Every} (?:{Count} )?years?|yearly|annually|{Every})(?: on)? {Month} (?<date>\\d{{1,2}})(?:st|nd|rd|th)?(?![:.\\d]| ?[ap]m)", YearlyByDate),
        Form($"(?<date>\\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {Month} {Every} year", YearlyByDate),
        Form($"{Every} {Month} (?:on )?(?:the )?{Ordinals} (?<unit>{Day}|day)", YearlyByWeekday),
        Form($"{Every} {Count} days?|{Every} days?|daily", match => Plain(new SeriesRule(SeriesFrequency.Daily, CountOf(match)))),
        Form($"{Every} {Count} weeks?(?: on)? {Days}", Weekly),
        Form($"(?:{Every} week|weekly)(?: on)? {Days}", Weekly),
        Form($"(?:{Every} fortnight|fortnightly|every two weeks)(?: on)? {Days}", match => Weekly(match, 2)),
        Form($"{Every} (?<count>other|alternate) {Days}", match => Weekly(match, 2)),
        Form($"{Every} (?<ordinals>second|2nd) {Days}", match => Weekly(match, 2)),
        Form($"{Every} (?<ordinals>third|3rd|fourth|4th) (?<unit>{Day})", EveryThird),
        Form($"{Every} {Ordinals} (?<unit>{Day}|day)", MonthlyByWeekday),
        Form($"{Every} (?<count>\\d{{1,2}}) {Days}", Weekly),
        Form($"(?:{Every}|on|all) {Days}", Weekly),
        Form($"(?<days>(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends)(?:{And}(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))*)", Weekly),
        Form($"{Every} (?:{Count} )?(?<whole>weeks?|months?|years?|fortnights?)|(?<whole>weekly|monthly|yearly|annually|fortnightly|quarterly)", WithoutDay),
    ];

    /// <param name="text">In lower case, with single spaces.</param>
    /// <returns>Null where no rhythm stands.</returns>
    public static SeriesHead? Read(string text)
    {
        if (ReadAt(text) is { } first)
            return first;
        // "19:00 every Thursday".
        var behind = Regex.Match(text, $"(?<= ){Every} ", RegexOptions.CultureInvariant, Patience);
        return behind.Success && ReadAt(text[behind.Index..]) is { } head
            ? head with { Rest = $"{text[..behind.Index].Trim()} {head.Rest}".Trim() }
            : null;
    }

    private static SeriesHead? ReadAt(string text)
    {
        foreach (var (form, read) in Forms)
            if (form.Match(text) is { Success: true } match && read(match) is { } head)
                return head with { Rest = text[match.Length..].Trim() };
        return null;
    }

    private static (Regex Form, Func<Match, SeriesHead?> Read) Form(string pattern, Func<Match, SeriesHead?> read) =>
        (new Regex($"^(?:{pattern})(?![\\p{{L}}\\d])", RegexOptions.CultureInvariant, Patience), read);

    private static SeriesHead? Plain(SeriesRule? rule) => rule is null ? null : new SeriesHead(rule, "");

    private static SeriesHead? Weekly(Match match) => Weekly(match, CountOf(match));

    private static SeriesHead? Weekly(Match match, int interval) =>
        Plain(new SeriesRule(SeriesFrequency.Weekly, interval, DaysOf(match.Groups["days"].Value).Select(day => new WeekdayNumber(day))));

    /// <summary>"Every third Saturday" is said of weeks, and of the month.</summary>
    private static SeriesHead? EveryThird(Match match)
    {
        var (number, days) = (ReadOrdinal(match.Groups["ordinals"].Value), DaysOf(match.Groups["unit"].Value));
        return days is [var day]
            ? new SeriesHead(new SeriesRule(SeriesFrequency.Monthly, 1, [new(day, number)]), "")
            {
                Other = new SeriesRule(SeriesFrequency.Weekly, number, [new(day)]),
            }
            : null;
    }

    private static SeriesHead? MonthlyByWeekday(Match match)
    {
        var (interval, numbers, unit) = (CountOf(match), OrdinalsOf(match), match.Groups["unit"].Value);
        if (unit == "day")
            return ReadMonthDays(numbers, interval, isAsked: false);
        var days = DaysOf(unit);
        if (days.Count == 1)
            return Plain(new SeriesRule(SeriesFrequency.Monthly, interval, numbers.Select(number => new WeekdayNumber(days[0], number))));
        return Plain(new SeriesRule(SeriesFrequency.Monthly, interval, days.Select(day => new WeekdayNumber(day)), positions: numbers));
    }

    private static SeriesHead? MonthlyByDay(Match match) => ReadMonthDays(
        [.. Regex.Matches(match.Groups["nths"].Value, "\\d+", RegexOptions.CultureInvariant, Patience).Select(digits => Number(digits.Value))],
        CountOf(match),
        isAsked: !match.Groups["ifthere"].Success);

    private static SeriesHead? ReadMonthDays(IReadOnlyList<int> days, int interval, bool isAsked)
    {
        if (days.Any(day => day is 0 or > 31))
            return null;
        var isDoubtful = isAsked && days is [> LastDayOfEveryMonth];
        return new SeriesHead(new SeriesRule(SeriesFrequency.Monthly, interval, monthDays: days), "")
        {
            Other = isDoubtful ? new SeriesRule(SeriesFrequency.Monthly, interval, monthDays: [-1]) : null,
        };
    }

    private static SeriesHead? YearlyByWeekday(Match match)
    {
        var (numbers, unit, months) = (OrdinalsOf(match), match.Groups["unit"].Value, new[] { MonthOf(match) });
        if (unit == "day")
            return numbers is [-1 or > 0] ? Plain(new SeriesRule(SeriesFrequency.Yearly, CountOf(match), monthDays: numbers, months: months)) : null;
        return DaysOf(unit) is [var day]
            ? Plain(new SeriesRule(SeriesFrequency.Yearly, CountOf(match), numbers.Select(number => new WeekdayNumber(day, number)), months: months))
            : null;
    }

    private static SeriesHead? YearlyByDate(Match match) => Number(match.Groups["date"].Value) is >= 1 and <= 31 and var date
        ? Plain(new SeriesRule(SeriesFrequency.Yearly, CountOf(match), monthDays: [date], months: [MonthOf(match)]))
        : null;

    private static SeriesHead WithoutDay(Match match)
    {
        var whole = match.Groups["whole"].Value;
        var (frequency, times) = whole switch
        {
            "quarterly" => (SeriesFrequency.Monthly, 3),
            _ when whole.StartsWith("month", StringComparison.Ordinal) => (SeriesFrequency.Monthly, 1),
            _ when whole.StartsWith("fortnight", StringComparison.Ordinal) => (SeriesFrequency.Weekly, 2),
            _ when whole.StartsWith("year", StringComparison.Ordinal) || whole == "annually" => (SeriesFrequency.Yearly, 1),
            _ => (SeriesFrequency.Weekly, 1),
        };
        return new SeriesHead(null, "") { Frequency = frequency, Interval = times * CountOf(match) };
    }

    private static int CountOf(Match match) => Math.Max(1, ReadCount(match.Groups["count"].Value));

    private static List<int> OrdinalsOf(Match match) =>
        [.. Regex.Matches(match.Groups["ordinals"].Value, Ordinal, RegexOptions.CultureInvariant, Patience).Select(one => ReadOrdinal(one.Value))];

    private static List<IsoDayOfWeek> DaysOf(string text)
    {
        var days = new List<IsoDayOfWeek>();
        foreach (Match word in Regex.Matches(text, Day, RegexOptions.CultureInvariant, Patience))
            days.AddRange(word.Value[..3] switch
            {
                "mon" => [IsoDayOfWeek.Monday],
                "tue" => [IsoDayOfWeek.Tuesday],
                "wed" => [IsoDayOfWeek.Wednesday],
                "thu" => [IsoDayOfWeek.Thursday],
                "fri" => [IsoDayOfWeek.Friday],
                "sat" => [IsoDayOfWeek.Saturday],
                "sun" => [IsoDayOfWeek.Sunday],
                "wee" when word.Value.StartsWith("weekend", StringComparison.Ordinal) => [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
                _ => Workdays,
            });
        return days;
    }

    private static int MonthOf(Match match) =>
        Array.IndexOf(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], match.Groups["month"].Value[..3]) + 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
