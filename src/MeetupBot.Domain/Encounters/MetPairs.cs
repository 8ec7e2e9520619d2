using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Encounters;

/// <summary>Which of some members have met.</summary>
public sealed class MetPairs
{
    private readonly HashSet<(long, long)> _pairs;

    public MetPairs(IEnumerable<(long Low, long High)> pairs) => _pairs = [.. pairs];

    /// <summary>In either order.</summary>
    public bool HaveMet(MemberId one, MemberId other) =>
        _pairs.Contains((Math.Min(one.Value, other.Value), Math.Max(one.Value, other.Value)));
}
