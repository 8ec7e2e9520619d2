using System.Globalization;
using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Wire;

/// <summary>
/// Discord's id: an unsigned 64-bit number, sent as a decimal string. The upper 42 bits are milliseconds since 2015-01-01T00:00:00Z.
/// Source: API Reference, "Snowflakes".
/// </summary>
[JsonConverter(typeof(SnowflakeConverter))]
internal readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long DiscordEpochMilliseconds = 1_420_070_400_000;

    public DateTimeOffset CreatedAt =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + DiscordEpochMilliseconds);

    /// <summary>The smallest id that can exist at <paramref name="moment"/>. 0 before Discord's epoch.</summary>
    public static Snowflake FromTime(DateTimeOffset moment) =>
        new((ulong)Math.Max(0, moment.ToUnixTimeMilliseconds() - DiscordEpochMilliseconds) << 22);

    public static bool TryParse(ReadOnlySpan<char> text, out Snowflake id)
    {
        var parsed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return parsed;
    }

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
