namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>The cheapest ways to read a line up to one place.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class WaysTo(int most)
{
    /// <summary>
    /// More than what follows can make up for, and less than the cost of an unknown word, which the cheapest way can always take.
    /// </summary>
    private const double Hopeless = 5;

    /// <summary>Cheapest first, and of the same cost the one that came first.</summary>
    private readonly (Hypothesis Way, int Number)[] _kept = new (Hypothesis, int)[most];
    private int _count;
    private int _added;
    private double _leastLost = double.MaxValue;

    /// <summary>Whether a way of at least this cost cannot be taken, whatever else comes.</summary>
    public bool IsHopeless(double cost) => _count > 0 && cost > _kept[0].Way.Cost + Hopeless;

    public void Add(Hypothesis way)
    {
        if (IsHopeless(way.Cost))
            return;
        if (_count == most)
        {
            var last = _kept[^1].Way.Cost;
            _leastLost = Math.Min(_leastLost, Math.Max(last, way.Cost));
            if (way.Cost >= last)
                return;
            _count--;
        }

        var at = _count++;
        for (; at > 0 && _kept[at - 1].Way.Cost > way.Cost; at--)
            _kept[at] = _kept[at - 1];
        _kept[at] = (way, _added++);
    }

    public void Clear()
    {
        _kept.AsSpan().Clear();
        (_count, _added, _leastLost) = (0, 0, double.MaxValue);
    }

    /// <summary>So many of them, in the order in which they came unless some were too many.</summary>
    public Span<(Hypothesis Way, int Number)> Take(int width)
    {
        var worst = _kept[0].Way.Cost + Hopeless;
        var count = _count;
        while (_kept[count - 1].Way.Cost > worst)
            count--;
        var all = _kept.AsSpan(0, Math.Min(count, width));
        if (count <= width && _leastLost > worst)
            all.Sort(static (one, other) => one.Number.CompareTo(other.Number));
        return all;
    }
}
