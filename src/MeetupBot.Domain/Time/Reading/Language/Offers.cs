using System.Globalization;

namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>Texts that are offered where nothing of a typed one can be kept, nearest first; each is read in its place.</summary>
internal static class Offers
{
    public static string[] Days { get; } = ["tomorrow", "this weekend", "next weekend"];

    public static string[] DaysOnWeekend { get; } = ["tomorrow", "next weekend"];

    public static string[] Closings { get; } = ["tomorrow 18:00", "in 2 days", "1 day before"];

    /// <summary>The latest moment at which a poll may close.</summary>
    public static string[] LastClosings { get; } = ["30 min before", "1 day before"];

    public static string[] Moves { get; } = ["1 h later", "a day later", "a week later"];

    public static string[] MovesBack { get; } = ["1 h earlier", "a day earlier", "a week earlier"];

    public static string[] EndOfMonth { get; } = ["last Saturday of the month", "last Friday of the month"];

    public static string[] Pauses { get; } = ["next week", "for 2 weeks", "for 1 month"];

    public static string[] LongPauses { get; } = ["for 1 year", "for 3 months"];

    public static string[] Visits { get; } = ["this weekend", "next week"];

    public static string UntilYear(int year) => string.Create(CultureInfo.InvariantCulture, $"until {year}-01-01");

    public static string MonthOf(int month, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}");

    public static string FirstOf(int month, int year) => $"first Saturday in {MonthOf(month, year)}";

    public static string AllOf(int month, int year) => $"Saturdays in {MonthOf(month, year)}";
}
