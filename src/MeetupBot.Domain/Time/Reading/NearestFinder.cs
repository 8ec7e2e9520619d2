using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Offers the nearest times where nothing of a text can be kept: for "soon", "whenever", "2027", "monthly", "forever".</summary>
internal static class NearestFinder
{
    private const int LastMonth = 12;

    /// <param name="mayInvent">Whether times of a meetup are offered that nothing in the text speaks of, because all of it is known and vague.</param>
    public static IEnumerable<TimeFix> Find(LineReading line, bool mayInvent) => Texts(line, mayInvent).Select(text => new TimeFix($"Use {text}", text));

    /// <summary>Days for a meetup where nothing nearer is found.</summary>
    public static IEnumerable<TimeFix> FindUsual(LineReading line) =>
        line.Context.Purpose == ReadingPurpose.Meetup ? DaysFrom(line.Context.Today).Select(text => new TimeFix($"Use {text}", text)) : [];

    private static IEnumerable<string> Texts(LineReading line, bool mayInvent)
    {
        var today = line.Context.Today;
        return line.Context.Purpose switch
        {
            ReadingPurpose.Meetup => OfMeetup(line, today, mayInvent),
            ReadingPurpose.Closing when Has(line, WordKind.AtTheStart) || Has(line, WordKind.Forever) => Offers.LastClosings,
            ReadingPurpose.Closing => Offers.Closings,
            ReadingPurpose.Edit when Has(line, WordKind.Earlier) => Offers.MovesBack,
            ReadingPurpose.Edit => mayInvent ? Offers.Moves : [],
            ReadingPurpose.Pause when YearOf(line, today) is { } year => Has(line, WordKind.Until) && year > today.Year
                ? [Offers.UntilYear(year), Whole(year, today)]
                : [Whole(year, today), Offers.MonthOf(1, year)],
            ReadingPurpose.Pause => Has(line, WordKind.Forever) ? Offers.LongPauses : Offers.Pauses,
            ReadingPurpose.Visit when YearOf(line, today) is { } year => [Offers.MonthOf(year == today.Year ? today.Month : 1, year)],
            ReadingPurpose.Visit => Offers.Visits,
            _ => [],
        };
    }

    private static IEnumerable<string> OfMeetup(LineReading line, LocalDate today, bool mayInvent)
    {
        if (YearOf(line, today) is { } year)
        {
            var month = year > today.Year ? 1 : Math.Min(today.Month + 1, LastMonth);
            return [Offers.FirstOf(month, year), Offers.AllOf(month, year)];
        }

        var next = today.PlusMonths(1);
        return Repeated(line) switch
        {
            AmountUnit.Month => [Offers.FirstOf(next.Month, next.Year), Offers.FirstOf(next.PlusMonths(1).Month, next.PlusMonths(1).Year)],
            AmountUnit.Week => [TimeText.IsoDate(today.Next(IsoDayOfWeek.Saturday)), Offers.AllOf(next.Month, next.Year)],
            _ when Has(line, WordKind.EndOfMonth) => Offers.EndOfMonth,
            _ => mayInvent ? DaysFrom(today) : [],
        };
    }

    /// <summary>In the order of the calendar: on a weekend, what is left of it is tomorrow.</summary>
    private static IEnumerable<string> DaysFrom(LocalDate today) =>
        today.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? Offers.DaysOnWeekend : Offers.Days;

    private static AmountUnit? Repeated(LineReading line)
    {
        for (var index = 0; index < line.Lexicon.Count; index++)
        {
            if (line.Lexicon.Behind(index, WordKind.Every, out var unit) >= 0)
                return (AmountUnit)unit == AmountUnit.Month ? AmountUnit.Month : AmountUnit.Week;
        }

        return null;
    }

    private static string Whole(int year, LocalDate today)
    {
        var first = year == today.Year ? today : new LocalDate(year, 1, 1);
        return $"{TimeText.IsoDate(first)} - {TimeText.IsoDate(new LocalDate(year, LastMonth, 31))}";
    }

    private static bool Has(LineReading line, WordKind kind) => Enumerable.Range(0, line.Lexicon.Count).Any(index => line.Lexicon.Is(index, kind));

    /// <summary>A year that is named and not over.</summary>
    private static int? YearOf(LineReading line, LocalDate today)
    {
        for (var index = 0; index < line.Lexicon.Count; index++)
        {
            if (line.Lexicon.Behind(index, WordKind.YearAhead, out var ahead) >= 0)
                return today.Year + ahead;
            if (line.Lexicon[index] is { Kind: TokenKind.Number, Digits: 4, Value: var year } && year >= today.Year && year < today.Year + WhenLimits.MostYearsAhead)
                return (int)year;
        }

        return null;
    }
}
