using System.Collections.Frozen;
using System.Globalization;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>The names of countries, and the zones of each.</summary>
internal static class WorldCountries
{
    /// <summary>"Code: name=name": short forms that neither tzdb nor CLDR has, the first being what it is called here.</summary>
    private const string ShortForms = """
        AE: United Arab Emirates=UAE=Emirates
        AS: American Samoa
        BA: Bosnia
        CD: DR Congo=DRC=Democratic Republic of the Congo=Congo=Zaire
        CF: Central African Republic
        CG: Congo Republic=Congo=Republic of the Congo
        CI: Ivory Coast
        CV: Cape Verde=Cabo Verde
        CZ: Czechia=Czech Republic=Czech
        DO: Dominican Republic
        FM: Micronesia
        GB: United Kingdom=UK=U.K.=Great Britain
        IE: Ireland=Republic of Ireland=Eire
        KP: North Korea=DPRK
        KR: South Korea=Korea=ROK=Republic of Korea
        LC: Saint Lucia
        MF: Saint Martin
        MK: North Macedonia=Macedonia
        MM: Myanmar=Burma
        NL: Netherlands=Holland=The Netherlands
        NZ: New Zealand=Aotearoa
        PS: Palestine
        RU: Russia=Russian Federation
        SX: Sint Maarten
        SZ: Eswatini=Swaziland
        TL: Timor-Leste=East Timor
        TR: Turkey=Türkiye
        TT: Trinidad and Tobago=Trinidad
        US: United States=USA=US=U.S.=U.S.A.=America=United States of America=the States
        VA: Vatican City=Vatican=Holy See
        VC: Saint Vincent
        VG: British Virgin Islands
        VI: US Virgin Islands
        WS: Samoa=Western Samoa
        """;

    public static IReadOnlyList<Country> All { get; } = Read();

    private static List<Country> Read()
    {
        var shorts = DataLines.Of(ShortForms)
            .ToFrozenDictionary(line => line.Before, line => line.After.Split('='));
        var cldr = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => RegionOf(culture.Name))
            .OfType<RegionInfo>()
            .ToLookup(region => region.TwoLetterISORegionName);
        return
        [
            .. TzdbDateTimeZoneSource.Default.ZoneLocations!
                .GroupBy(location => (location.CountryCode, location.CountryName))
                .Select(zones => new Country(
                    zones.Key.CountryCode,
                    [
                        .. shorts.GetValueOrDefault(zones.Key.CountryCode, []),
                        .. Plain(zones.Key.CountryName),
                        .. cldr[zones.Key.CountryCode].SelectMany(region => (string[])[region.EnglishName, region.NativeName]),
                    ],
                    [.. zones.Select(zone => zone.ZoneId)])),
        ];
    }

    /// <summary>"Korea (South)" is also "Korea", but "Samoa (American)" is not "Samoa", which is a country of its own.</summary>
    private static IEnumerable<string> Plain(string name)
    {
        if (name != "Samoa (American)" && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket)
            yield return name[..bracket];
        yield return name;
        if (name.StartsWith("St ", StringComparison.Ordinal))
            yield return "Saint " + name[3..];
    }

    /// <summary>CLDR's names of the country, as .NET's ICU has them: in English and in the culture's language. Null: it has none.</summary>
    private static RegionInfo? RegionOf(string culture)
    {
        try
        {
            return new RegionInfo(culture);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
