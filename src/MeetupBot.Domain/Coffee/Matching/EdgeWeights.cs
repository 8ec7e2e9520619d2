namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>An undirected graph as a full matrix. A weight above zero is an edge; zero is no edge.</summary>
public sealed class EdgeWeights
{
    private readonly long[] _weights;

    /// <param name="count">The number of vertices, which are numbered from zero.</param>
    /// <param name="weight">Called once for each pair, the lower vertex first. At most 2^60 divided by the number of vertices.</param>
    public EdgeWeights(int count, Func<int, int, long> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
        _weights = new long[count * count];
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
                _weights[(one * count) + other] = _weights[(other * count) + one] = Math.Max(0, weight(one, other));
        }

        Largest = count == 0 ? 0 : _weights.Max();
    }

    public int Count { get; }

    public long Largest { get; }

    public long this[int one, int other] => _weights[(one * Count) + other];

    internal ReadOnlySpan<long> Row(int vertex) => _weights.AsSpan(vertex * Count, Count);
}
