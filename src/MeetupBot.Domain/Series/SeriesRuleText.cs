using System.Globalization;
using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>Reads and writes a rule in the form of RFC 5545.</summary>
internal static class SeriesRuleText
{
    private static readonly string[] WeekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Write(SeriesRule rule)
    {
        List<string> parts = ["FREQ=" + rule.Frequency.ToString().ToUpperInvariant()];
        if (rule.Interval > 1)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={rule.Interval}"));
        Add("BYMONTH", rule.Months.Select(Number));
        Add("BYMONTHDAY", rule.MonthDays.Select(Number));
        Add("BYDAY", rule.Days.Select(day => (day.Number is { } number ? Number(number) : "") + WeekdayNames[(int)day.Day - 1]));
        Add("BYSETPOS", rule.Positions.Select(Number));
        parts.Add("WKST=MO");
        return string.Join(';', parts);

        void Add(string name, IEnumerable<string> values)
        {
            if (string.Join(',', values) is { Length: > 0 } list)
                parts.Add($"{name}={list}");
        }
    }

    /// <returns>Null for what is no rule, or not one of those that are allowed.</returns>
    public static SeriesRule? Parse(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Trim().ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (part.Split('=') is not [var name, { Length: > 0 } value] || !parts.TryAdd(name, value))
                return null;
        if (!parts.Remove("FREQ", out var frequency) || FrequencyOf(frequency) is not { } unit)
            return null;
        if (Take("INTERVAL", 1, SeriesRule.MostInterval) is not { Count: <= 1 } interval || (parts.Remove("WKST", out var first) && first != "MO"))
            return null;
        var days = parts.Remove("BYDAY", out var named) ? ReadDays(named) : [];
        var (months, monthDays, positions) = (Take("BYMONTH", 1, 12), Take("BYMONTHDAY", -31, 31), Take("BYSETPOS", -31, 31));
        return days is null || months is null || monthDays is null || positions is null || parts.Count > 0
            ? null
            : Allow(new SeriesRule(unit, interval.FirstOrDefault(1), days, monthDays, months, positions));

        List<int>? Take(string name, int least, int most) => parts.Remove(name, out var list) ? ReadNumbers(list, least, most) : [];
    }

    private static SeriesRule? Allow(SeriesRule rule)
    {
        var isNumbered = rule.Days.Any(day => day.Number is not null);
        var isAllowed = rule.Frequency switch
        {
            SeriesFrequency.Daily => !isNumbered && rule.Positions.Count == 0,
            SeriesFrequency.Weekly => !isNumbered && rule.Positions.Count == 0 && rule.MonthDays.Count == 0,
            // BYSETPOS chooses among days that another part names.
            SeriesFrequency.Monthly => rule.Positions.Count == 0 || rule.Days.Count + rule.MonthDays.Count > 0,
            _ => rule.Months.Count > 0 && rule.Positions.Count == 0,
        };
        // RFC 5545 leaves open what a numbered weekday among given days of the month is.
        return isAllowed && !(isNumbered && rule.MonthDays.Count > 0) ? rule : null;
    }

    private static SeriesFrequency? FrequencyOf(string name) => name switch
    {
        "DAILY" => SeriesFrequency.Daily,
        "WEEKLY" => SeriesFrequency.Weekly,
        "MONTHLY" => SeriesFrequency.Monthly,
        "YEARLY" => SeriesFrequency.Yearly,
        _ => null,
    };

    private static List<WeekdayNumber>? ReadDays(string list)
    {
        var days = new List<WeekdayNumber>();
        foreach (var name in list.Split(','))
        {
            if (name.Length < 2 || Array.IndexOf(WeekdayNames, name[^2..]) is not (>= 0 and var day))
                return null;
            int? number = null;
            if (name.Length > 2)
            {
                if (ReadNumbers(name[..^2], -5, 5) is not [var only])
                    return null;
                number = only;
            }

            days.Add(new((IsoDayOfWeek)(day + 1), number));
        }

        return days;
    }

    private static List<int>? ReadNumbers(string list, int least, int most)
    {
        var numbers = new List<int>();
        foreach (var text in list.Split(','))
        {
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number == 0 || number < least || number > most)
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
