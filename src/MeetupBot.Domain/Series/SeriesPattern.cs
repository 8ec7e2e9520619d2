using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>When a series meets: one time a date, or several times of a week or month, among which a poll chooses each time.</summary>
/// <param name="Slots">At least one. Several have one frequency and one interval.</param>
/// <param name="Start">Intervals count from its day, week, month or year, and nothing is before it.</param>
public sealed record SeriesPattern(IReadOnlyList<SeriesSlot> Slots, LocalDate Start)
{
    public bool IsPoll => Slots.Count > 1;

    public SeriesFrequency Frequency => Slots[0].Rule.Frequency;

    /// <summary>How long before a meetup its card is posted, in days.</summary>
    public int DaysAhead => !IsPoll && Slots[0].Rule is ({ Frequency: SeriesFrequency.Daily } or { Frequency: SeriesFrequency.Weekly, Interval: 1 }) ? 7 : 14;

    /// <summary>
    /// Rules count from the first date that they have: "every other Tuesday" begins with the next Tuesday. A poll begins with the first week or
    /// month of which no time has passed.
    /// </summary>
    /// <param name="from">Nothing is before it.</param>
    /// <returns>Null if the rules have no date.</returns>
    public static SeriesPattern? Begin(IReadOnlyList<SeriesSlot> slots, LocalDate from)
    {
        var each = new SeriesPattern([.. slots.Select(slot => slot with { Rule = EachTime(slot.Rule) })], from);
        if (!each.IsPoll)
            return each.Slots[0].Rule.Dates(from, from).Take(1).Select(first => new SeriesPattern(slots, first)).FirstOrDefault();
        each = each with { Start = each.PeriodOf(from) };
        return slots.All(slot => slot.Rule.Dates(from, from).Any())
            ? each.From(from, DateTimeZone.Utc).Take(1).Select(first => new SeriesPattern(slots, each.PeriodOf(first.Date))).FirstOrDefault()
            : null;
    }

    /// <summary>The meetups from a date on, in order.</summary>
    public IEnumerable<SeriesOccurrence> From(LocalDate from, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!IsPoll)
            return Slots[0].Rule.Dates(Start, from).Select(date => new SeriesOccurrence(date, [Slots[0].TimeOn(date, zone)]));
        return Polls(PeriodOf(LocalDate.Max(from, Start)), zone).Where(one => one.Date >= from);
    }

    /// <summary>The first day of the week, month or year of a date, in which a poll has its times; of a daily one the day itself.</summary>
    public LocalDate PeriodOf(LocalDate date) => Frequency switch
    {
        SeriesFrequency.Weekly => date.DayOfWeek == IsoDayOfWeek.Monday ? date : date.Previous(IsoDayOfWeek.Monday),
        SeriesFrequency.Monthly => date.With(DateAdjusters.StartOfMonth),
        SeriesFrequency.Yearly => new LocalDate(date.Year, 1, 1),
        _ => date,
    };

    /// <summary>The last day of that period.</summary>
    public LocalDate EndOfPeriod(LocalDate date) => Frequency switch
    {
        SeriesFrequency.Weekly => PeriodOf(date).PlusDays(6),
        SeriesFrequency.Monthly => date.With(DateAdjusters.EndOfMonth),
        SeriesFrequency.Yearly => new LocalDate(date.Year, 12, 31),
        _ => date,
    };

    public bool Equals(SeriesPattern? other) => other is not null && Start == other.Start && Slots.SequenceEqual(other.Slots);

    public override int GetHashCode() => HashCode.Combine(Start, Slots.Count, Slots[0]);

    private IEnumerable<SeriesOccurrence> Polls(LocalDate from, DateTimeZone zone)
    {
        var open = Slots.Select(slot => (Slot: slot, Dates: slot.Rule.Dates(Start, from).GetEnumerator())).Where(one => one.Dates.MoveNext()).ToList();
        while (open.Count > 0)
        {
            var period = open.Min(one => PeriodOf(one.Dates.Current));
            var found = new List<(LocalDate Date, Time.MeetupTime Time)>();
            foreach (var one in open.ToList())
                while (open.Contains(one) && PeriodOf(one.Dates.Current) == period)
                {
                    found.Add((one.Dates.Current, one.Slot.TimeOn(one.Dates.Current, zone)));
                    if (!one.Dates.MoveNext())
                        open.Remove(one);
                }

            yield return new SeriesOccurrence(found.Min(one => one.Date), [.. found.Select(one => one.Time).Distinct().Order()]);
        }
    }

    /// <summary>The same dates without leaving any period out.</summary>
    private static SeriesRule EachTime(SeriesRule rule) =>
        rule.Interval == 1 ? rule : new(rule.Frequency, 1, rule.Days, rule.MonthDays, rule.Months, rule.Positions);
}
