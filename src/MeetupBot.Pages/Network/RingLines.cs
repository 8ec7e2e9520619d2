namespace MeetupBot.Pages.Network;

/// <summary>
/// Routes lines around faces. All run in polar coordinates: between two people on a ring, through the space inside it; from the inner ring to
/// the outer one, first outwards, then around in the space between the rings, then outwards again.
/// </summary>
/// <param name="scale">The dimensions of the rings.</param>
internal sealed class RingLines(RingScale scale)
{
    /// <summary>How far lines stay from circles that are not theirs.</summary>
    public const double Clear = 4;

    private const int Steps = 28;

    /// <summary>The share of the space between the rings in which lines turn.</summary>
    private const double Lane = 0.3;

    /// <summary>From the middle to somebody met.</summary>
    public IReadOnlyList<(double X, double Y)> Spoke(double to) => [(0, 0), scale.Place(to, scale.Near)];

    /// <summary>Between two people met. It bends inwards more than a straight line, but never behind the middle.</summary>
    public IReadOnlyList<(double X, double Y)> Chord(double from, double to)
    {
        var turn = ShortWay(from, to);
        var straight = scale.Near * (1 - Math.Cos(turn / 2));
        var depth = Math.Min(scale.Near - scale.Middle - Clear, straight + scale.NearFace + Clear);
        return Trace(at => (from + (turn * at), scale.Near - (depth * (1 - Math.Pow((2 * at) - 1, 2)))));
    }

    /// <summary>From somebody met to somebody outside.</summary>
    /// <param name="lane">From 0 to 1: how far out it turns, so that lines do not lie on each other.</param>
    public IReadOnlyList<(double X, double Y)> Outward(double from, double to, double lane)
    {
        var turn = ShortWay(from, to);
        var (inner, outer) = (scale.Near + scale.NearFace, scale.Far - scale.FarFace);
        var turning = ((inner + outer) / 2) + ((outer - inner) * Lane * (lane - 0.5));
        double Distance(double at) => at < 0.5
            ? turning - ((turning - scale.Near) * Math.Pow(1 - (2 * at), 3))
            : turning + ((scale.Far - turning) * Math.Pow((2 * at) - 1, 3));
        return Trace(at => (from + (turn * at * at * (3 - (2 * at))), Distance(at)));
    }

    private static double ShortWay(double from, double to) => Math.IEEERemainder(to - from, 2 * Math.PI);

    private IReadOnlyList<(double X, double Y)> Trace(Func<double, (double Angle, double Distance)> point) =>
        [.. Enumerable.Range(0, Steps + 1).Select(step => point((double)step / Steps)).Select(polar => scale.Place(polar.Angle, polar.Distance))];
}
