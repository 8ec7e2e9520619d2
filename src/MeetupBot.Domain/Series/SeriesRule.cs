using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>
/// The rule of dates of a series: the part of RFC 5545, 3.3.10, that meetups need. It knows dates alone; clocks and zones are added by
/// <see cref="SeriesSlot"/>. The end of a series is kept beside the rule. This is the only class that knows Ical.Net.
/// </summary>
/// <remarks>
/// Everything else of the RFC is refused, because libraries disagree about it or never return: BYWEEKNO, BYYEARDAY, YEARLY without BYMONTH,
/// BYSETPOS except with MONTHLY, and everything shorter than a day. Weeks begin on Monday.
/// </remarks>
public sealed class SeriesRule : IEquatable<SeriesRule>
{
    public const int MostInterval = 99;

    /// <summary>How many periods in a row may be without a date before the rule is taken for one that has none.</summary>
    private const int MostEmptyPeriods = 1000;

    /// <summary>How far ahead a date is looked for. Two centuries hold every 29 February that falls on a given weekday.</summary>
    private const int MostYears = 200;

    private readonly Lazy<RecurrencePatternEvaluator> _evaluator;

    internal SeriesRule(
        SeriesFrequency frequency,
        int interval = 1,
        IEnumerable<WeekdayNumber>? days = null,
        IEnumerable<int>? monthDays = null,
        IEnumerable<int>? months = null,
        IEnumerable<int>? positions = null)
    {
        Frequency = frequency;
        Interval = interval;
        Days = [.. (days ?? []).Distinct().OrderBy(day => day.Number is < 0 ? 100 - day.Number : day.Number ?? 0).ThenBy(day => day.Day)];
        MonthDays = InOrder(monthDays);
        Months = InOrder(months);
        Positions = InOrder(positions);
        Text = SeriesRuleText.Write(this);
        _evaluator = new(() => new RecurrencePatternEvaluator(new RecurrenceRule(Text)));
    }

    public SeriesFrequency Frequency { get; }

    /// <summary>1 to <see cref="MostInterval"/>.</summary>
    public int Interval { get; }

    public IReadOnlyList<WeekdayNumber> Days { get; }

    /// <summary>1 to 31, or -1 to -31 from the end of the month.</summary>
    public IReadOnlyList<int> MonthDays { get; }

    /// <summary>1 to 12.</summary>
    public IReadOnlyList<int> Months { get; }

    /// <summary>Which of the days of a month: 1 is the first, -1 the last.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>The rule as it is stored, in one form for each rule: <c>FREQ=WEEKLY;BYDAY=TH;WKST=MO</c>.</summary>
    public string Text { get; }

    /// <returns>Null for what is no rule, or not one of those that are allowed.</returns>
    public static SeriesRule? Parse(string text) => SeriesRuleText.Parse(text);

    /// <summary>The same with every second of its days, weeks, months or years.</summary>
    public SeriesRule EveryOther() => new(Frequency, Math.Min(MostInterval, Interval * 2), Days, MonthDays, Months, Positions);

    /// <summary>The dates of the rule, in order.</summary>
    /// <param name="start">Intervals count from its day, week, month or year. No date is before it.</param>
    /// <param name="from">The first date that is wanted.</param>
    /// <returns>Ends where no further date is found; empty for a rule that has none.</returns>
    public IEnumerable<LocalDate> Dates(LocalDate start, LocalDate from)
    {
        var (first, last) = (LocalDate.Max(start, from), LocalDate.Max(start, from).PlusYears(MostYears));
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostEmptyPeriods };
        using var found = _evaluator.Value.Evaluate(Write(Advance(start, first)), Write(first), options).GetEnumerator();
        while (Next(found) is { } date && date <= last)
            if (date >= first)
                yield return date;
    }

    public bool Equals(SeriesRule? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as SeriesRule);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>
    /// A later start from which the rule counts in the same way, because Ical.Net goes through all periods from the start on: an old series costs
    /// no more than a new one.
    /// </summary>
    /// <returns>Not after <paramref name="first"/>.</returns>
    private LocalDate Advance(LocalDate start, LocalDate first) => Frequency switch
    {
        SeriesFrequency.Daily => start.PlusDays(WholeSteps(NodaTime.Period.DaysBetween(start, first), Interval)),
        SeriesFrequency.Weekly => start.PlusDays(WholeSteps(NodaTime.Period.DaysBetween(start, first), 7 * Interval)),
        // Without these, the day is that of the start.
        _ when Days.Count == 0 && MonthDays.Count == 0 => start,
        SeriesFrequency.Monthly => start.With(DateAdjusters.StartOfMonth).PlusMonths(WholeSteps((12 * (first.Year - start.Year)) + first.Month - start.Month, Interval)),
        _ => new LocalDate(start.Year + WholeSteps(first.Year - start.Year, Interval), 1, 1),
    };

    private static int WholeSteps(int count, int step) => count / step * step;

    private static LocalDate? Next(IEnumerator<Ical.Net.DataTypes.Period> found)
    {
        try
        {
            return found.MoveNext() ? Read(found.Current.StartTime) : null;
        }
        catch (EvaluationLimitExceededException)
        {
            return null;
        }
        catch (EvaluationOutOfRangeException)
        {
            return null;
        }
    }

    private static CalDateTime Write(LocalDate date) => new(date.Year, date.Month, date.Day);

    private static LocalDate Read(CalDateTime date) => new(date.Year, date.Month, date.Day);

    private static int[] InOrder(IEnumerable<int>? numbers) => [.. (numbers ?? []).Distinct().OrderBy(number => number < 0 ? 100 - number : number)];
}
