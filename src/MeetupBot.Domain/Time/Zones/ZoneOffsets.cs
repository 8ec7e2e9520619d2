using NodaTime;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Offsets as people write them: "UTC+2", "GMT-5", "+05:30", "-0500", "UTC+5:45".</summary>
internal static class ZoneOffsets
{
    /// <summary>The clocks of Baker Island and of Kiritimati, as far as clocks go.</summary>
    private const int MostWest = 12;
    private const int MostEast = 14;

    public static bool IsUtc(string text) => text.ToUpperInvariant() is "UTC" or "UT" or "UCT" or "Z" or "ZULU";

    /// <returns>A zone whose id tzdb's provider reads back; null when it is none.</returns>
    public static DateTimeZone? Read(string text)
    {
        var rest = text.Trim().Replace('−', '-').Replace('–', '-').Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (rest.StartsWith("UTC", StringComparison.Ordinal) || rest.StartsWith("GMT", StringComparison.Ordinal))
            rest = rest[3..];
        if (rest.Length < 2 || rest[0] is not ('+' or '-') || Hours(rest[1..]) is not { } offset)
            return null;
        var isWest = rest[0] == '-';
        var most = Offset.FromHours(isWest ? MostWest : MostEast);
        return offset <= most ? DateTimeZone.ForOffset(isWest ? -offset : offset) : null;
    }

    /// <summary>"1", "01", "0100", "100" or "1:00", in ASCII digits.</summary>
    private static Offset? Hours(string text)
    {
        var parts = text.Split(':', '.');
        if (parts.Length > 2 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)))
            return null;
        if (parts.Length == 2)
            return parts[0].Length <= 2 && parts[1].Length == 2 ? Of(Number(parts[0]), Number(parts[1])) : null;
        return text.Length switch
        {
            1 or 2 => Of(Number(text), 0),
            3 or 4 => Of(Number(text[..^2]), Number(text[^2..])),
            _ => null,
        };
    }

    private static int Number(string digits) => digits.Aggregate(0, (number, digit) => (number * 10) + digit - '0');

    private static Offset? Of(int hours, int minutes) =>
        hours <= MostEast && minutes < 60 ? Offset.FromHoursAndMinutes(hours, minutes) : null;
}
