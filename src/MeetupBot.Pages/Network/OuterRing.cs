namespace MeetupBot.Pages.Network;

/// <summary>Places points on a circle near the given angles, with a minimum distance between neighbours.</summary>
internal static class OuterRing
{
    private const int Rounds = 400;
    private const double Turn = 2 * Math.PI;

    /// <param name="wanted">The wanted angles in radians.</param>
    /// <param name="gap">The minimum distance in radians. When the circle is too short for all, the points are spaced evenly.</param>
    /// <returns>One angle for each wanted one, in the same order, and in the same order around the circle.</returns>
    public static double[] Spread(IReadOnlyList<double> wanted, double gap)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => Wrap(wanted[i])).ToArray();
        var angles = order.Select(i => Wrap(wanted[i])).ToArray();
        var room = Math.Min(gap, Turn / Math.Max(1, angles.Length));
        for (var round = 0; round < Rounds; round++)
            Push(angles, room);
        var placed = new double[wanted.Count];
        for (var i = 0; i < order.Length; i++)
            placed[order[i]] = angles[i];
        return placed;
    }

    /// <summary>Two neighbours that are too close each move by half of the missing distance.</summary>
    private static void Push(double[] angles, double room)
    {
        for (var i = 0; i < angles.Length && angles.Length > 1; i++)
        {
            var next = (i + 1) % angles.Length;
            var apart = angles[next] - angles[i] + (next == 0 ? Turn : 0);
            if (apart >= room)
                continue;
            angles[i] -= (room - apart) / 2;
            angles[next] += (room - apart) / 2;
        }
    }

    private static double Wrap(double angle) => ((angle % Turn) + Turn) % Turn;
}
