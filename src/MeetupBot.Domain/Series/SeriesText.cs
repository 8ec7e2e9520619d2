using System.Globalization;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>A series in plain English words, which <c>SeriesReader</c> reads back. Rules that have no words are written as rules.</summary>
public static class SeriesText
{
    private const string WeekdayWord = "weekday";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>"every second Saturday 10:00, until Sun 28 Mar 2027".</summary>
    public static string Write(SeriesWish wish)
    {
        List<string> parts = [Write(wish.Pattern, wish.Length)];
        if (wish.From is { } from)
            parts.Add("from " + Date(from));
        if (wish.EndsOn is { } last)
            parts.Add("until " + Date(last));
        if (wish.Times is { } times)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{times} {(times == 1 ? "time" : "times")}"));
        if (wish.Except.Count > 0)
            parts.Add("except " + string.Join(" and ", wish.Except.Select(days => days.Length == 1 ? Date(days.Start) : $"{Date(days.Start)} - {Date(days.End)}")));
        return string.Join(", ", parts);
    }

    /// <param name="length">Where the end is said, too.</param>
    public static string Write(SeriesPattern pattern, Duration? length = null)
    {
        if (!pattern.IsPoll)
            return Join(Write(pattern.Slots[0].Rule), Clock(pattern.Slots[0], length));
        if (pattern.Slots.DistinctBy(slot => slot.Rule).Count() == 1)
            return Join(Write(pattern.Slots[0].Rule), string.Join(" or ", pattern.Slots.Select(slot => Clock(slot, length))));
        return $"{Period(pattern.Slots[0].Rule)}: {string.Join(" or ", pattern.Slots.Select(slot => Join(WithinPeriod(slot.Rule), Clock(slot, length))))}";
    }

    /// <summary>"every second Saturday".</summary>
    public static string Write(SeriesRule rule) => rule.Frequency switch
    {
        _ when HasNoWords(rule) => rule.Text,
        SeriesFrequency.Daily => Each(rule.Interval, "day"),
        SeriesFrequency.Weekly => Weekly(rule),
        SeriesFrequency.Monthly when rule.MonthDays is [-1] => $"the last day of {Each(rule.Interval, "month")}",
        SeriesFrequency.Monthly when rule.MonthDays.Count > 0 => $"{Each(rule.Interval, "month")} on {WithinPeriod(rule)}",
        SeriesFrequency.Monthly => $"{WithinPeriod(rule)} of {Each(rule.Interval, "month")}",
        _ => rule.Interval == 1 ? (rule.Days.Count > 0 ? $"{InYear(rule)} every year" : $"every {InYear(rule)}") : $"{Each(rule.Interval, "year")} on {InYear(rule)}",
    };

    /// <summary>"every month", the head of a list of times.</summary>
    internal static string Period(SeriesRule rule) => Each(rule.Interval, Unit(rule.Frequency));

    internal static string Unit(SeriesFrequency frequency) => frequency switch
    {
        SeriesFrequency.Daily => "day",
        SeriesFrequency.Weekly => "week",
        SeriesFrequency.Monthly => "month",
        _ => "year",
    };

    internal static string Clock(LocalTime clock) => TimeText.Clock(clock);

    private static string Clock(SeriesSlot slot, Duration? length)
    {
        if (slot.Clock is not { } clock)
            return "";
        return length is { } lasting && lasting < Duration.FromDays(1) ? $"{Clock(clock)}-{EndOf(clock, lasting)}" : Clock(clock);
    }

    private static string EndOf(LocalTime clock, Duration length) =>
        clock.PlusTicks((long)length.BclCompatibleTicks) is var end && end == LocalTime.Midnight ? "24:00" : Clock(end);

    private static bool HasNoWords(SeriesRule rule) => rule.Frequency switch
    {
        SeriesFrequency.Daily => rule.Days.Count + rule.MonthDays.Count + rule.Months.Count > 0,
        SeriesFrequency.Weekly => rule.Days.Count == 0 || rule.Months.Count > 0,
        SeriesFrequency.Monthly => rule.Months.Count > 0 || !(IsNumbered(rule) || IsPositioned(rule) || IsOfMonthDays(rule)),
        _ => rule.Months.Count != 1 || !(IsNumbered(rule) || rule is { Days.Count: 0, MonthDays: [> 0] or [-1] }),
    };

    private static bool IsNumbered(SeriesRule rule) => rule.MonthDays.Count == 0 && rule.Positions.Count == 0 && rule.Days.Count > 0
        && rule.Days.All(day => day.Number is > 0 or -1) && rule.Days.DistinctBy(day => day.Day).Count() == 1;

    private static bool IsPositioned(SeriesRule rule) =>
        rule.MonthDays.Count == 0 && rule.Positions is [> 0 and <= 5 or -1] && rule.Days.All(day => day.Number is null) && IsWeekdays(rule);

    private static bool IsOfMonthDays(SeriesRule rule) =>
        rule is { Days.Count: 0, Positions.Count: 0 } && (rule.MonthDays is [-1] || (rule.MonthDays.Count > 0 && rule.MonthDays.All(day => day > 0)));

    private static bool IsWeekdays(SeriesRule rule) =>
        rule.Days.Select(day => day.Day).SequenceEqual([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);

    private static string Weekly(SeriesRule rule)
    {
        var days = IsWeekdays(rule) ? WeekdayWord : Days(rule);
        return rule.Interval switch
        {
            1 => $"every {days}",
            2 when rule.Days.Count == 1 => $"every second {days}",
            _ => $"{Each(rule.Interval, "week")} on {days}",
        };
    }

    /// <summary>A rule within its week or month: "Tue and Thu", "the first Saturday", "the 15th".</summary>
    private static string WithinPeriod(SeriesRule rule) => rule switch
    {
        { Frequency: SeriesFrequency.Weekly } => IsWeekdays(rule) ? WeekdayWord : Days(rule),
        { MonthDays: [-1] } => "the last day",
        { MonthDays.Count: > 0 } => "the " + List(rule.MonthDays.Select(Nth)) + (rule.MonthDays.Any(day => day > 28) ? " if there is one" : ""),
        { Positions: [var position] } => $"the {Ordinal(position)} {WeekdayWord}",
        _ => $"the {List(rule.Days.Select(day => Ordinal(day.Number!.Value)))} {rule.Days[0].Day}",
    };

    private static string InYear(SeriesRule rule)
    {
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(rule.Months[0]);
        if (rule.Days.Count > 0)
            return $"the {List(rule.Days.Select(day => Ordinal(day.Number!.Value)))} {rule.Days[0].Day} of {month}";
        return rule.MonthDays is [-1] ? $"last day of {month}" : string.Create(CultureInfo.InvariantCulture, $"{rule.MonthDays[0]} {month}");
    }

    private static string Days(SeriesRule rule) => rule.Days is [var only]
        ? only.Day.ToString()
        : List(rule.Days.Select(day => day.Day.ToString()[..3]));

    private static string Each(int interval, string unit) => interval switch
    {
        1 => $"every {unit}",
        2 => $"every other {unit}",
        _ => string.Create(CultureInfo.InvariantCulture, $"every {interval} {unit}s"),
    };

    private static string Ordinal(int number) => number < 0 ? "last" : Ordinals[number - 1];

    private static string Nth(int day) => day + (day is 11 or 12 or 13 ? "th" : (day % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    private static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string Join(string rule, string clock) => clock.Length == 0 ? rule : $"{rule} {clock}";

    private static string Date(LocalDate date) => TimeText.Date(date, null);
}
