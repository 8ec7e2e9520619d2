namespace MeetupBot.Pages.Network;

/// <summary>Draws a line between two people as straight as the faces and names of others let it.</summary>
/// <param name="middle">The radius of the viewer's circle; 0 when nobody stands in the middle.</param>
internal sealed class LineBends(double middle, IReadOnlyList<PersonNode> nodes)
{
    /// <summary>How far the middle of the line lies beside the straight one, as shares of its length; the gentlest first.</summary>
    private static readonly double[] Bends = [0, 0.08, -0.08, 0.14, -0.14, 0.2, -0.2, 0.27, -0.27, 0.34, -0.34, 0.42, -0.42];

    private const int Steps = 24;

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
            var piece = TurnedBox.Between(line.Points[i - 1], line.Points[i]);
            if ((middle > 0 && piece.Overlaps(0, 0, middle + RingLines.Clear)) || nodes.Any(node => !IsEnd(node, line) && IsNear(piece, node)))
                return false;
        }

        return true;
    }

    private static bool IsEnd(PersonNode node, PersonLine line) => node.Id == line.From || node.Id == line.To;

    private static bool IsNear(TurnedBox piece, PersonNode node)
    {
        if (piece.Overlaps(node.X, node.Y, node.Radius + RingLines.Clear))
            return true;
        // Most names are far away, and the exact test is slow.
        var reach = piece.Width + node.Label.Width + node.Label.Height;
        return Math.Abs(piece.X - node.Label.X) < reach && Math.Abs(piece.Y - node.Label.Y) < reach && (piece with { Height = 2 * ClearOfNames }).Overlaps(node.Label.Box);
    }
}
