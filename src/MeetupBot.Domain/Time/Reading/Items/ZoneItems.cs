using System.Collections.Frozen;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using MeetupBot.Domain.Time.Zones;
using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>The zone behind a time of day: "Z", "UTC", "UTC+1", "+01:00", "-0500", "Europe/London", "PST".</summary>
/// <param name="home">Whose people may use letters of their own.</param>
internal sealed class ZoneItems(Lexicon lexicon, DateTimeZone home, Instant now)
{
    private const int MinutesPerHour = 60;
    private const int MostMinutesEast = 14 * MinutesPerHour;
    private const int MostMinutesWest = 12 * MinutesPerHour;
    private const int LongestAbbreviation = 9;
    private const int MostTokens = 12;
    private const int MostWordsOfPlace = 3;

    private static readonly FrozenDictionary<string, string> Ids = DateTimeZoneProviders.Tzdb.Ids
        .ToFrozenDictionary(id => id.ToLowerInvariant());

    private static readonly FrozenDictionary<string, string> Cities = TzdbDateTimeZoneSource.Default.ZoneLocations!
        .Where(location => location.ZoneId.Contains('/', StringComparison.Ordinal))
        .GroupBy(location => location.ZoneId[(location.ZoneId.LastIndexOf('/') + 1)..].Replace('_', ' ').ToLowerInvariant())
        .ToFrozenDictionary(locations => locations.Key, locations => locations.First().ZoneId);

    /// <summary>With which words the ids begin that are more than a word.</summary>
    private static readonly FrozenSet<string> FirstWords = Ids.Keys.Select(FirstWord).ToFrozenSet();

    /// <summary>Whether each word of the line is an abbreviation of a zone.</summary>
    private readonly Dictionary<string, bool> _known = [];
    private readonly Dictionary<string, ZonePlace?> _places = [];

    /// <param name="isFirst">Whether nothing stands before it, so that a sign begins no offset.</param>
    public void Add(int index, bool isFirst, List<Item> items)
    {
        var token = lexicon[index];
        if (token.Kind == TokenKind.Word)
            AddNamed(index, token, items);
        else if (!isFirst && (token.Is('+') || token.Is('-')))
            AddOffset(index, token, items);
    }

    private void AddNamed(int index, Token token, List<Item> items)
    {
        if (IsBehindNoOffset(index))
        {
            items.Add(new Item.Unknown(index + 3));
            return;
        }

        if (lexicon.Is(index, WordKind.Zulu))
        {
            items.Add(new Item.InZone(index + 1, 0, new ZoneSpec(DateTimeZone.Utc, token.Text)));
            return;
        }

        if (lexicon.Behind(index, WordKind.Utc) is >= 0 and var end)
            AddUtc(index, end, items);
        if ((lexicon[index + 1].Kind != TokenKind.Word || lexicon[index + 1].Glued) && FirstWords.Contains(token.Text))
            AddId(index, items);
        var isWord = !lexicon.Meanings(index).IsEmpty && !lexicon.Is(index, WordKind.ZoneName);
        if (!isWord && token.Text.Length <= LongestAbbreviation && IsAbbreviation(lexicon.Shown(index)))
            AddLonger(index + 1, new ZoneSpec(null, lexicon.Shown(index)), items);
        else if (!isWord && Ids.TryGetValue(token.Text, out var id))
            AddLonger(index + 1, new ZoneSpec(DateTimeZoneProviders.Tzdb[id], id), items);
        else if (!isWord && IsBehindClock(index))
            AddPlace(index, items);
    }

    /// <summary>"UTC+15", "CET+1": with the sign behind it, it is neither an offset that exists nor the zone alone.</summary>
    private bool IsBehindNoOffset(int index)
    {
        var isPlus = lexicon.IsGluedSign(index + 1, '+');
        if ((!isPlus && !lexicon.IsGluedSign(index + 1, '-')) || lexicon[index + 2].Kind != TokenKind.Number || lexicon.Is(index + 3, WordKind.Meridiem))
            return false;
        var isUtc = lexicon.Is(index, WordKind.Utc);
        return isPlus ? !(isUtc && ReadOffset(index + 1) is not null)
            : isUtc && lexicon[index + 2].Digits <= 2 && !lexicon.IsGluedSign(index + 3, ':') && ReadOffset(index + 1) is null;
    }

    /// <summary>Also with an "in" between them.</summary>
    private bool IsBehindClock(int index) => IsClock(index - 1) || (lexicon.Is(index - 1, WordKind.In) && IsClock(index - 2));

    private bool IsClock(int index) => lexicon[index].Kind == TokenKind.Number || lexicon.Is(index, WordKind.Meridiem) || lexicon.Is(index, WordKind.Noon)
        || lexicon.Is(index, WordKind.Midnight) || lexicon.Is(index, WordKind.OClock) || lexicon.Is(index, WordKind.HourMark) || lexicon.Is(index, WordKind.DayPart);

    /// <summary>"New York time" by any name of a place; "Berlin", the city of a zone, may be where to meet as well: then its clock is not meant.</summary>
    private void AddPlace(int index, List<Item> items)
    {
        for (var count = MostWordsOfPlace; count > 0; count--)
        {
            var end = index + count;
            if (Enumerable.Range(index, count).Any(at => lexicon[at].Kind != TokenKind.Word))
                continue;
            var name = string.Join(' ', Enumerable.Range(index, count).Select(lexicon.Shown));
            var isName = name.Length > 2 || name.Equals("UK", StringComparison.OrdinalIgnoreCase);
            var time = lexicon.Behind(end, WordKind.AllTimes) is >= 0 and var behind ? behind : count == 1 && lexicon.Is(index, WordKind.ZoneName) ? end : -1;
            if (isName && time >= 0 && PlaceOf(name) is { } place)
                AddLonger(time, new ZoneSpec(place.Zone, name) { Place = place.Name }, items);
            else if (Cities.TryGetValue(name.ToLowerInvariant(), out var id))
                AddCity(end, new ZoneSpec(DateTimeZoneProviders.Tzdb[id], name) { Place = name }, items);
        }
    }

    private static void AddCity(int end, ZoneSpec zone, List<Item> items)
    {
        if (items.Exists(item => item is Item.InZone && item.End >= end))
            return;
        items.Add(new Item.InZone(end, 0, zone));
        items.Add(new Item.InPlace(end));
    }

    private ZonePlace? PlaceOf(string name)
    {
        if (!_places.TryGetValue(name, out var place))
            _places.Add(name, place = ZoneFinder.Find(name + " time", now) is ZoneFinding.One one ? one.Place : null);
        return place;
    }

    private static string FirstWord(string id)
    {
        var end = id.AsSpan().IndexOfAnyExceptInRange('a', 'z');
        return end < 0 ? id : id[..end];
    }

    private bool IsAbbreviation(string shown)
    {
        if (!_known.TryGetValue(shown, out var known))
            _known.Add(shown, known = ZoneNames.Abbreviation(shown, home, now) is not null);
        return known;
    }

    private static void AddLonger(int end, ZoneSpec zone, List<Item> items)
    {
        if (!items.Exists(item => item is Item.InZone && item.End >= end))
            items.Add(new Item.InZone(end, 0, zone));
    }

    private void AddUtc(int index, int end, List<Item> items)
    {
        var isSigned = lexicon.IsSign(end, '+') || lexicon.IsSign(end, '-');
        if (isSigned && ReadOffset(end) is { } offset)
            items.Add(new Item.InZone(offset.End, 0, new ZoneSpec(DateTimeZone.ForOffset(offset.Offset), lexicon[index].Text)));
        else
            items.Add(new Item.InZone(end, 0, new ZoneSpec(DateTimeZone.Utc, lexicon[index].Text)));
    }

    /// <summary>
    /// A minus glued on both sides, or before an hour alone, may be the dash of a range as well: it is an offset behind seconds or behind
    /// the T of ISO 8601, which the parser knows, and may be one where the range would take the night.
    /// </summary>
    private void AddOffset(int index, Token sign, List<Item> items)
    {
        if (!lexicon[index + 1].Glued || ReadOffset(index) is not { } offset)
            return;
        var isFull = offset.End > index + 2 || lexicon[index + 1].Digits == 4;
        if (!isFull && (sign.Is('+') ? !sign.Glued && !lexicon.IsBareOffset(index) : sign.Glued || !lexicon.IsBareOffset(index)))
            return;
        var isRange = sign.Is('-') && (sign.Glued || !isFull);
        items.Add(new Item.InZone(offset.End, isRange ? 0.05 : 0, new ZoneSpec(DateTimeZone.ForOffset(offset.Offset), isRange ? "-" : "")));
    }

    /// <summary>The "01:00", "0100", "01" or "1" behind a sign; null for what is no offset of any place.</summary>
    private (Offset Offset, int End)? ReadOffset(int sign)
    {
        var index = sign + 1;
        var number = lexicon[index];
        if (!number.IsNumber(4))
            return null;
        var (hours, minutes, end) = number.Digits > 2
            ? ((int)number.Value / 100, (int)number.Value % 100, index + 1)
            : ((int)number.Value, 0, index + 1);
        if (number.Digits <= 2 && lexicon.IsSign(end, ':') && lexicon[end + 1] is { Kind: TokenKind.Number, Digits: 2, Glued: true })
            (minutes, end) = ((int)lexicon[end + 1].Value, end + 2);
        var isWest = lexicon.IsSign(sign, '-');
        var sum = (hours * MinutesPerHour) + minutes;
        return minutes < MinutesPerHour && sum <= (isWest ? MostMinutesWest : MostMinutesEast)
            ? (Offset.FromSeconds((isWest ? -sum : sum) * NodaConstants.SecondsPerMinute), end)
            : null;
    }

    /// <summary>An IANA name of several tokens; the longest that is known.</summary>
    private void AddId(int index, List<Item> items)
    {
        var name = lexicon[index].Text;
        (string Id, int End)? longest = null;
        for (var ahead = 1; ahead < MostTokens && lexicon[index + ahead] is { Kind: not TokenKind.End } next; ahead++)
        {
            // An underscore counts as a space to the tokenizer.
            name += next.Glued ? next.Text : "_" + next.Text;
            if (Ids.TryGetValue(name, out var id))
                longest = (id, index + ahead + 1);
        }

        if (longest is { } found)
            AddLonger(found.End, new ZoneSpec(DateTimeZoneProviders.Tzdb[found.Id], found.Id), items);
    }
}
