namespace MeetupBot.Pages.Network;

/// <summary>
/// Places points on a circle as near as possible to the given angles, with a minimum distance between neighbours. It cuts the circle at its
/// largest gap and moves groups of points that are too close together (pool adjacent violators; R. E. Barlow et al., "Statistical Inference
/// under Order Restrictions", 1972).
/// </summary>
internal static class OuterRing
{
    private const double Turn = 2 * Math.PI;

    /// <param name="wanted">The wanted angles in radians.</param>
    /// <param name="gap">The minimum distance in radians. When the circle is too short for all, the points are spaced evenly.</param>
    /// <returns>One angle for each wanted one, in the same order, and in the same order around the circle.</returns>
    public static double[] Spread(IReadOnlyList<double> wanted, double gap)
    {
        var count = wanted.Count;
        if (count == 0)
            return [];
        var order = Enumerable.Range(0, count).OrderBy(i => Wrap(wanted[i])).ToArray();
        var angles = CutAtLargestGap([.. order.Select(i => Wrap(wanted[i]))], out var first);
        var spread = Space(angles, Math.Min(gap, Turn / count));
        if (spread[^1] - spread[0] > Turn - Math.Min(gap, Turn / count))
            spread = [.. Enumerable.Range(0, count).Select(i => angles.Average() + ((i - ((count - 1) / 2.0)) * Turn / count))];
        var placed = new double[count];
        for (var i = 0; i < count; i++)
            placed[order[(first + i) % count]] = Wrap(spread[i]);
        return placed;
    }

    /// <returns>The sorted angles, beginning after the largest gap and growing beyond a full turn.</returns>
    private static double[] CutAtLargestGap(double[] angles, out int first)
    {
        var count = angles.Length;
        var start = Enumerable.Range(0, count).MaxBy(i => angles[i] - angles[(i + count - 1) % count] + (i == 0 ? Turn : 0));
        first = start;
        return [.. Enumerable.Range(start, count).Select(i => angles[i % count] + (i >= count ? Turn : 0))];
    }

    private static double[] Space(double[] angles, double gap)
    {
        var groups = new Stack<(double Sum, int Count)>();
        for (var i = 0; i < angles.Length; i++)
        {
            var group = (Sum: angles[i] - (i * gap), Count: 1);
            while (groups.TryPeek(out var before) && before.Sum / before.Count >= group.Sum / group.Count)
            {
                groups.Pop();
                group = (before.Sum + group.Sum, before.Count + group.Count);
            }

            groups.Push(group);
        }

        return [.. groups.Reverse().SelectMany(group => Enumerable.Repeat(group.Sum / group.Count, group.Count)).Select((at, i) => at + (i * gap))];
    }

    private static double Wrap(double angle) => ((angle % Turn) + Turn) % Turn;
}
