namespace MeetupBot.Pages.Network;

/// <summary>Draws a line between two people as straight as the faces and names of others let it.</summary>
/// <param name="middle">The radius of the viewer's circle; 0 when nobody stands in the middle.</param>
internal sealed class LineBends(double middle, IReadOnlyList<PersonNode> nodes)
{
    /// <summary>How far the middle of the line lies beside the straight one, as shares of its length; the gentlest first.</summary>
    private static readonly double[] Bends = [0, 0.08, -0.08, 0.14, -0.14, 0.2, -0.2, 0.27, -0.27, 0.34, -0.34, 0.42, -0.42];

    private const int Steps = 16;

    /// <summary>How far lines stay from names.</summary>
    private const double ClearOfNames = 3;

    /// <summary>The straightest free one of a few arcs; the line as it is when none is free.</summary>
    public PersonLine Ease(PersonLine line) => Bends.Select(bend => Bend(line, bend)).FirstOrDefault(IsFree) ?? line;

    /// <summary>A straight line if that is free, else the line as it is.</summary>
    public PersonLine Straighten(PersonLine line) => Bend(line, 0) is var straight && IsFree(straight) ? straight : line;

    private static PersonLine Bend(PersonLine line, double bend)
    {
        var ((fromX, fromY), (toX, toY)) = (line.Points[0], line.Points[^1]);
        if (bend == 0)
            return line with { Points = [(fromX, fromY), (toX, toY)], Bend = 0 };
        // The middle of a quadratic Bézier curve lies half as far out as its control point.
        var (controlX, controlY) = (((fromX + toX) / 2) - (2 * bend * (toY - fromY)), ((fromY + toY) / 2) + (2 * bend * (toX - fromX)));
        return line with
        {
            Bend = Math.Abs(bend),
            Points =
            [
                .. Enumerable.Range(0, Steps + 1).Select(step => (double)step / Steps).Select(at => (
                    ((1 - at) * (1 - at) * fromX) + (2 * at * (1 - at) * controlX) + (at * at * toX),
                    ((1 - at) * (1 - at) * fromY) + (2 * at * (1 - at) * controlY) + (at * at * toY))),
            ],
        };
    }

    private bool IsFree(PersonLine line)
    {
        for (var i = 1; i < line.Points.Count; i++)
        {
            var (from, to) = (line.Points[i - 1], line.Points[i]);
            if ((middle > 0 && IsWithin(middle + RingLines.Clear, (0, 0), from, to)) || nodes.Any(node => !IsEnd(node, line) && IsNear(node, from, to)))
                return false;
        }

        return true;
    }

    private static bool IsEnd(PersonNode node, PersonLine line) => node.Id == line.From || node.Id == line.To;

    private static bool IsNear(PersonNode node, (double X, double Y) from, (double X, double Y) to)
    {
        if (IsWithin(node.Radius + RingLines.Clear, (node.X, node.Y), from, to))
            return true;
        // Most names are far away, and the exact test is slow.
        return IsWithin(node.Label.Width + node.Label.Height, (node.Label.X, node.Label.Y), from, to)
            && (TurnedBox.Between(from, to) with { Height = 2 * ClearOfNames }).Overlaps(node.Label.Box);
    }

    /// <summary>Whether a straight piece of a line comes nearer to a place than this.</summary>
    private static bool IsWithin(double distance, (double X, double Y) place, (double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = (x * x) + (y * y);
        var at = length == 0 ? 0 : Math.Clamp((((place.X - from.X) * x) + ((place.Y - from.Y) * y)) / length, 0, 1);
        var (apartX, apartY) = (place.X - from.X - (at * x), place.Y - from.Y - (at * y));
        return (apartX * apartX) + (apartY * apartY) < distance * distance;
    }
}
