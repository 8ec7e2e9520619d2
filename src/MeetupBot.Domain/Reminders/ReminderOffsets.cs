using System.Globalization;
using NodaTime;

namespace MeetupBot.Domain.Reminders;

/// <summary>How long before the start reminders are sent: the longest first, without duplicates.</summary>
public sealed record ReminderOffsets
{
    public const int Most = 5;

    public static Duration Shortest { get; } = Duration.FromMinutes(1);

    public static Duration Longest { get; } = Duration.FromDays(30);

    public static ReminderOffsets None { get; } = new();

    public IReadOnlyList<Duration> Values { get; private init; } = [];

    /// <summary>Ignores offsets that are not positive. Of more than <see cref="Most"/>, keeps those nearest to the start.</summary>
    public static ReminderOffsets Create(IEnumerable<Duration> offsets) =>
        new() { Values = [.. offsets.Where(offset => offset > Duration.Zero).Distinct().OrderDescending().TakeLast(Most)] };

    /// <summary>Reads the stored form: seconds, separated by commas.</summary>
    public static ReminderOffsets Parse(string stored) => Create(stored
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => Duration.FromSeconds(long.Parse(part, CultureInfo.InvariantCulture))));

    public override string ToString() =>
        string.Join(',', Values.Select(offset => ((long)offset.TotalSeconds).ToString(CultureInfo.InvariantCulture)));

    public bool Equals(ReminderOffsets? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Count == 0 ? 0 : Values[0].GetHashCode();
}
