using System.Globalization;

namespace MeetupBot.Domain.Members;

public readonly record struct SpaceId(long Value)
{
    /// <summary>Reads decimal digits without anything around them, as <see cref="ToString"/> writes them.</summary>
    public static bool TryParse(string? text, out SpaceId id)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new SpaceId(value);
        return isNumber;
    }

    /// <summary>Decimal digits, the same in every culture.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
