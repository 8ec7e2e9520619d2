using System.Collections.Frozen;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The zone behind a time of day: "Z", "UTC", "UTC+1", "+01:00", "Europe/London".</summary>
internal sealed class ZoneGrammar(TokenCursor cursor)
{
    private const int MostHours = 14;

    private static readonly FrozenDictionary<string, string> Ids = DateTimeZoneProviders.Tzdb.Ids
        .Where(id => id.Contains('/', StringComparison.Ordinal))
        .ToFrozenDictionary(id => id.ToLowerInvariant());

    /// <param name="minusToo">Whether a minus begins an offset here; elsewhere it is the dash of a range.</param>
    public DateTimeZone? ReadOffset(bool minusToo)
    {
        var start = cursor.Position;
        var west = minusToo && cursor.Take('-');
        if ((west || cursor.Take('+')) && ReadHours() is { } offset)
            return DateTimeZone.ForOffset(west ? -offset : offset);
        cursor.Position = start;
        return null;
    }

    public DateTimeZone? ReadNamed()
    {
        if (cursor.TakeWord("z"))
            return DateTimeZone.Utc;
        if (cursor.TakeWord("utc") || cursor.TakeWord("gmt"))
            return ReadOffset(minusToo: true) ?? DateTimeZone.Utc;
        return ReadId() ?? ReadOffset(minusToo: false);
    }

    /// <summary>"01:00", "0100", "01" or "1".</summary>
    private Offset? ReadHours()
    {
        if (!cursor.Current.IsNumber(4))
            return null;
        var number = cursor.Take();
        var (hours, minutes) = number.Digits > 2 ? (number.Value / 100, number.Value % 100) : (number.Value, 0);
        if (number.Digits <= 2 && cursor.Current.Is(':') && cursor.Peek(1) is { Kind: TokenKind.Number, Digits: 2, Glued: true })
        {
            minutes = cursor.Peek(1).Value;
            cursor.Position += 2;
        }

        return hours <= MostHours && minutes < 60 ? Offset.FromHoursAndMinutes(hours, minutes) : null;
    }

    /// <summary>An IANA name, whose tokens stand without spaces; the longest that is known.</summary>
    public DateTimeZone? ReadId()
    {
        const int MostTokens = 12;
        if (cursor.Current.Kind != TokenKind.Word || !cursor.Peek(1).Is('/'))
            return null;
        var name = cursor.Current.Text;
        var (found, length) = ((DateTimeZone?)null, 0);
        for (var ahead = 1; ahead < MostTokens && cursor.Peek(ahead) is { Glued: true, Kind: not TokenKind.End }; ahead++)
        {
            name += cursor.Peek(ahead).Text;
            if (Ids.TryGetValue(name, out var id))
                (found, length) = (DateTimeZoneProviders.Tzdb[id], ahead + 1);
        }

        cursor.Position += length;
        return found;
    }
}
