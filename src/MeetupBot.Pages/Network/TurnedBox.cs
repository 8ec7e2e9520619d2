namespace MeetupBot.Pages.Network;

/// <summary>A rectangle that may be turned: the room of a name, or of a straight line.</summary>
/// <param name="X">The point about which it is turned.</param>
/// <param name="Y">The middle of its height.</param>
/// <param name="Left">Where it begins, from X on.</param>
/// <param name="Turned">In radians, clockwise.</param>
internal sealed record TurnedBox(double X, double Y, double Left, double Turned, double Width, double Height)
{
    public IReadOnlyList<(double X, double Y)> Corners =>
    [
        ToPage(Left, -Height / 2), ToPage(Left + Width, -Height / 2), ToPage(Left + Width, Height / 2), ToPage(Left, Height / 2),
    ];

    /// <summary>The room of a straight line of the width 1.</summary>
    public static TurnedBox Between((double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        return new(from.X, from.Y, 0, Math.Atan2(y, x), Math.Sqrt((x * x) + (y * y)), 1);
    }

    /// <summary>Two boxes are apart if they are so along a side of one of them.</summary>
    public bool Overlaps(TurnedBox other) =>
        new[] { Turned, Turned + (Math.PI / 2), other.Turned, other.Turned + (Math.PI / 2) }.All(direction =>
        {
            var (own, others) = (SpanAlong(direction), other.SpanAlong(direction));
            return own.From < others.To && others.From < own.To;
        });

    /// <summary>Whether it reaches into this circle.</summary>
    public bool Overlaps(double x, double y, double radius)
    {
        var (cos, sin) = (Math.Cos(Turned), Math.Sin(Turned));
        var along = ((x - X) * cos) + ((y - Y) * sin);
        var across = ((y - Y) * cos) - ((x - X) * sin);
        var apartX = along - Math.Clamp(along, Left, Left + Width);
        var apartY = across - Math.Clamp(across, -Height / 2, Height / 2);
        return (apartX * apartX) + (apartY * apartY) < radius * radius;
    }

    private (double From, double To) SpanAlong(double direction)
    {
        var places = Corners.Select(corner => (corner.X * Math.Cos(direction)) + (corner.Y * Math.Sin(direction))).ToList();
        return (places.Min(), places.Max());
    }

    private (double X, double Y) ToPage(double along, double across) => (
        X + (along * Math.Cos(Turned)) - (across * Math.Sin(Turned)),
        Y + (along * Math.Sin(Turned)) + (across * Math.Cos(Turned)));
}
