using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Tries one way after another to understand what a zone is called.</summary>
internal static class ZoneFinder
{
    private const int MostPlaces = 25;
    private const int MostCharacters = 100;

    private static readonly string[] Suffixes =
    [
        " standard time", " daylight time", " daylight saving time", " daylight savings time", " summer time", " mean time", " time zone",
        " timezone", " time", " tz", " zone", " clock",
    ];

    private static readonly FrozenSet<string> PlainWords = FrozenSet.Create(
        "am", "as", "at", "be", "by", "default", "do", "here", "home", "in", "is", "it", "local", "me", "mine", "my", "no", "normal", "of", "on", "or",
        "our", "own", "same", "so", "the", "this", "to", "usual", "your");

    private static readonly FrozenSet<string> ClockWords = FrozenSet.Create("clock", "time", "timezone", "tz", "zone");

    private static readonly string[] Prefixes = ["us ", "the ", "in ", "near "];

    private static readonly FrozenDictionary<string, string> Ids =
        ZoneIds.All.GroupBy(NameKey.Of).ToFrozenDictionary(ids => ids.Key, ids => ids.First());

    private static readonly FrozenDictionary<string, string> ExactIds =
        ZoneIds.All.ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> WindowsNames = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping
        .ToFrozenDictionary(pair => NameKey.Of(pair.Key), pair => pair.Value);

    /// <summary>The English names of clocks, as CLDR has them, that are no place's.</summary>
    private static readonly FrozenDictionary<string, string> Clocks = new Dictionary<string, string>
    {
        ["central european"] = "CET",
        ["middle european"] = "CET",
        ["eastern european"] = "EET",
        ["western european"] = "WET",
        ["east africa"] = "EAT",
        ["central africa"] = "CAT",
        ["west africa"] = "WAT",
        ["australian eastern"] = "AEST",
        ["australian central"] = "ACST",
        ["australian western"] = "AWST",
        ["gulf"] = "GST",
        ["brasilia"] = "BRT",
        ["irish"] = "Europe/Dublin",
        ["indian"] = "Asia/Kolkata",
    }.ToFrozenDictionary();

    /// <returns>Null when nothing is called so.</returns>
    public static ZoneFinding? Find(string text, Instant now)
    {
        var trimmed = text.Trim();
        var key = NameKey.Of(trimmed);
        if (key.Length is 0 or > MostCharacters || IsOfWords(trimmed))
            return null;
        return Fixed(trimmed)
            ?? Id(trimmed, key)
            ?? Bracketed(trimmed)
            ?? (WindowsNames.GetValueOrDefault(key) is { } id ? One(id) : null)
            ?? Bare(key).Select(bare => Lettered(bare, now)).FirstOrDefault(found => found is not null)
            ?? Bare(key).Select(bare => Placed(PlaceIndex.Named(bare), now)).FirstOrDefault(found => found is not null)
            ?? (Ids.GetValueOrDefault(key) is { } old ? One(old) : null)
            ?? AfterContinent(trimmed, now)
            ?? Qualified(trimmed, now);
    }

    /// <summary>"my time", "me": words that name no place, although some are a country's letters, which count in capitals.</summary>
    public static bool IsOfWords(string text)
    {
        var words = NameKey.Of(text).Split(' ');
        return text.Any(char.IsAsciiLetterLower) && words.Any(PlainWords.Contains) && words.All(word => PlainWords.Contains(word) || ClockWords.Contains(word));
    }

    private static ZoneFinding.One? Fixed(string text)
    {
        if (ZoneOffsets.Read(text) is { } offset)
            return new(new(offset, ZoneIds.NameOf(offset)), ZoneRemark.NoSummerTime);
        if (text.Equals("GMT", StringComparison.OrdinalIgnoreCase))
            return new(ZoneIds.PlaceOf("Etc/UTC"), ZoneRemark.NoSummerTime);
        return ZoneOffsets.IsUtc(text) ? new(ZoneIds.PlaceOf("Etc/UTC"), ZoneRemark.None) : null;
    }

    /// <summary>"London (Europe/London)" and "UTC+2 (UTC+02)", as a suggestion is shown.</summary>
    private static ZoneFinding.One? Bracketed(string text)
    {
        if (!text.EndsWith(')') || text.LastIndexOf('(') is not (> 0 and var open))
            return null;
        var (before, id) = (text[..open], text[(open + 1)..^1]);
        return Id(id, NameKey.Of(id)) ?? (ZoneOffsets.Read(before) is null ? null : Fixed(before));
    }

    /// <summary>Ids without a slash come later: tzdb links "EST" to Panama, where it is meant for New York's clock.</summary>
    private static ZoneFinding.One? Id(string text, string key)
    {
        var id = ExactIds.GetValueOrDefault(text) ?? Ids.GetValueOrDefault(key);
        return id?.Contains('/', StringComparison.Ordinal) == true ? One(id) : null;
    }

    private static ZoneFinding? Lettered(string key, Instant now)
    {
        var letters = Clocks.GetValueOrDefault(key, key);
        if (letters.Contains('/', StringComparison.Ordinal))
            return One(letters);
        return Placed(ZoneAbbreviations.Meant(letters).Select(zone => new IndexedPlace(ZoneIds.PlaceOf(zone).Name, zone)), now) switch
        {
            ZoneFinding.One one => one with { Remark = ZoneRemark.PlacesClock },
            var found => found,
        };
    }

    private static ZoneFinding? Placed(IEnumerable<IndexedPlace> places, Instant now)
    {
        var zones = places.Select(place => new ZonePlace(DateTimeZoneProviders.Tzdb[place.Zone], place.Name));
        var distinct = ZoneIds.DistinctClocks(zones, now).Take(MostPlaces).ToList();
        return distinct.Count switch
        {
            0 => null,
            1 => new ZoneFinding.One(distinct[0], ZoneRemark.None),
            _ => new ZoneFinding.Several(distinct),
        };
    }

    /// <summary>"Europe/Munich" is no id, but as plain as one.</summary>
    private static ZoneFinding? AfterContinent(string text, Instant now) => text.LastIndexOf('/') is > 0 and var slash
        ? Placed(PlaceIndex.Named(NameKey.Of(text[(slash + 1)..])), now)
        : null;

    /// <summary>"Portland, Oregon" and "Paris France"; of "Springfield, IL" the part that is known.</summary>
    private static ZoneFinding? Qualified(string text, Instant now)
    {
        if (text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            var (town, land) = (PlaceIndex.Named(NameKey.Of(text[..comma])), PlaceIndex.Named(NameKey.Of(text[(comma + 1)..])));
            return Placed(Within([.. town], [.. land]), now);
        }

        var words = NameKey.Of(text).Split(' ');
        for (var split = words.Length - 1; split > 0; split--)
        {
            var town = PlaceIndex.Named(string.Join(' ', words[..split])).ToList();
            var land = PlaceIndex.Named(string.Join(' ', words[split..])).ToList();
            if (town.Count > 0 && land.Count > 0)
                return Placed(Within(town, land), now);
        }

        return null;
    }

    /// <summary>London, Ontario is not the London that is known, but its clock is Ontario's.</summary>
    private static IEnumerable<IndexedPlace> Within(List<IndexedPlace> town, List<IndexedPlace> land)
    {
        var both = town.Where(place => land.Any(other => other.Zone == place.Zone)).ToList();
        if (both.Count > 0)
            return both;
        return land.Count > 0 ? land : town;
    }

    private static IEnumerable<string> Bare(string key)
    {
        yield return key;
        var start = Prefixes.FirstOrDefault(prefix => key.StartsWith(prefix, StringComparison.Ordinal))?.Length ?? 0;
        var end = Suffixes.FirstOrDefault(suffix => key.EndsWith(suffix, StringComparison.Ordinal))?.Length ?? 0;
        if (start + end is > 0 and var cut && cut < key.Length)
            yield return key[start..^end];
        if (end > 0)
            yield return key[..^end];
    }

    private static ZoneFinding.One One(string id)
    {
        var place = ZoneIds.PlaceOf(ZoneIds.Kept(id));
        var isFixed = ZoneIds.IsOffset(place.Zone) && place.Name != "UTC";
        return new(place, isFixed ? ZoneRemark.NoSummerTime : ZoneRemark.None);
    }
}
