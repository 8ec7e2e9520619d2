using MeetupBot.Domain.Time.Zones;
using NodaTime;
using PublicHoliday;

namespace MeetupBot.Domain.Holidays;

/// <summary>
/// The public holidays of a whole country, without those of its parts; of the United Kingdom those of England and Wales. This is the only class
/// that knows the package PublicHoliday.
/// </summary>
public sealed class HolidayCalendar
{
    private const int CodeLength = 2;

    private readonly PublicHolidayCountryCode _country;

    private HolidayCalendar(PublicHolidayCountryCode country, IReadOnlyList<string> names)
    {
        _country = country;
        Code = CodeOf(country);
        Names = names.Count == 0 ? [Code] : names;
    }

    /// <summary>All that are known, by code.</summary>
    public static IReadOnlyList<HolidayCalendar> All { get; } = Read();

    /// <summary>ISO 3166-1, two capital letters.</summary>
    public string Code { get; }

    /// <summary>The country's name in English.</summary>
    public string Country => Names[0];

    private IReadOnlyList<string> Names { get; }

    /// <param name="typed">A code or a name of the country, such as "gb", "UK" or "Deutschland".</param>
    /// <returns>Null for a country that is not known.</returns>
    public static HolidayCalendar? Find(string typed)
    {
        var key = NameKey.Of(typed);
        return key.Length == 0
            ? null
            : All.FirstOrDefault(one => one.Code.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? Keys().FirstOrDefault(name => name.Key == key).Value;
    }

    /// <summary>Those whose code or name is most like what was typed, the nearest first.</summary>
    public static IEnumerable<HolidayCalendar> Near(string typed)
    {
        var key = NameKey.Of(typed);
        return key.Length == CodeLength
            ? All.Where(one => char.ToLowerInvariant(one.Code[0]) == key[0] || char.ToLowerInvariant(one.Code[1]) == key[1])
                .OrderByDescending(one => char.ToLowerInvariant(one.Code[0]) == key[0])
            : NearestNames.To(key, [.. Keys()]).Distinct();
    }

    /// <summary>
    /// The holiday on a date, or else the one beside a Saturday or Sunday that makes it a long weekend: many go away then, and a holiday that falls
    /// on a weekend is often listed on its Monday alone.
    /// </summary>
    public Holiday? Find(LocalDate date)
    {
        LocalDate[] beside = date.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => [date, date.PlusDays(-1), date.PlusDays(2)],
            IsoDayOfWeek.Sunday => [date, date.PlusDays(1), date.PlusDays(-2)],
            _ => [date],
        };
        var known = beside.Select(day => day.Year).Distinct().SelectMany(List).ToLookup(holiday => holiday.Date);
        return beside.SelectMany(day => known[day]).FirstOrDefault();
    }

    /// <summary>Those of a year, which has none where its movable ones can't be computed.</summary>
    private List<Holiday> List(int year)
    {
        try
        {
            return [.. PublicHolidayFactory.GetPublicHolidayForCountry(_country).PublicHolidayNames(year)
                .Select(one => new Holiday(LocalDate.FromDateTime(one.Key), one.Value))];
        }
        catch (ArgumentOutOfRangeException)
        {
            return [];
        }
    }

    private static IEnumerable<KeyValuePair<string, HolidayCalendar>> Keys() =>
        from one in All
        from name in one.Names
        select KeyValuePair.Create(NameKey.Of(name), one);

    private static List<HolidayCalendar> Read()
    {
        var names = WorldCountries.All.ToLookup(country => country.Code, country => country.Names);
        // The package has Poland twice, once by a code that is none.
        return
        [
            .. Enum.GetValues<PublicHolidayCountryCode>().Where(country => country != PublicHolidayCountryCode.Po)
                .Select(country => new HolidayCalendar(country, names[CodeOf(country)].FirstOrDefault() ?? []))
                .OrderBy(one => one.Code, StringComparer.Ordinal),
        ];
    }

    private static string CodeOf(PublicHolidayCountryCode country) => country.ToString().ToUpperInvariant();
}
