using System.Globalization;

namespace MeetupBot.Domain.Members;

public readonly record struct MemberId(long Value) : IComparable<MemberId>
{
    /// <summary>Reads decimal digits without anything around them, as <see cref="ToString"/> writes them.</summary>
    public static bool TryParse(string? text, out MemberId id)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new MemberId(value);
        return isNumber;
    }

    /// <summary>The lower id first, as pairs are stored.</summary>
    public static (MemberId Low, MemberId High) InOrder(MemberId one, MemberId other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    public int CompareTo(MemberId other) => Value.CompareTo(other.Value);

    /// <summary>Decimal digits, the same in every culture.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
