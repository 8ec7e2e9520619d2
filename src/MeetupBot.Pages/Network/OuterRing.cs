namespace MeetupBot.Pages.Network;

/// <summary>Places on a circle near given angles, none nearer to the next than there is room for.</summary>
internal static class OuterRing
{
    private const int Rounds = 400;
    private const double Turn = 2 * Math.PI;

    /// <param name="wanted">In radians.</param>
    /// <param name="gap">The least distance in radians; where a full turn is too short for all, they stand evenly.</param>
    /// <returns>One for each that was wanted, in the same order and around the circle in the order of the wanted ones.</returns>
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

    /// <summary>Each two neighbours that are too near give way by half of what is missing.</summary>
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
