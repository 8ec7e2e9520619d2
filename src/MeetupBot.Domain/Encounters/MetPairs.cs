using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Encounters;

/// <summary>The pairs among some members who have met, as both of each pair say.</summary>
public sealed class MetPairs
{
    private readonly HashSet<(long, long)> _pairs;

    public MetPairs(IEnumerable<(long Low, long High)> pairs) => _pairs = [.. pairs];

    /// <summary>The order of the two does not matter.</summary>
    public bool HaveMet(MemberId one, MemberId other) =>
        _pairs.Contains((Math.Min(one.Value, other.Value), Math.Max(one.Value, other.Value)));
}
