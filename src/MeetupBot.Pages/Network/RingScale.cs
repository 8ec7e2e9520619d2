namespace MeetupBot.Pages.Network;

/// <summary>The dimensions of a drawing. Its width is that of a phone in CSS pixels; on larger screens it is enlarged.</summary>
internal sealed record RingScale
{
    /// <summary>Names need this multiple of the font size from line to line.</summary>
    public const double LineHeight = 1.25;

    /// <summary>Up to this many people on each ring, upright names are tried.</summary>
    private const int MostUpright = 12;

    private static readonly double[] UprightNames = [96, 76, 60];
    private static readonly double[] Stretches = [1, 1.2, 1.4];

    public required double Width { get; init; }

    /// <summary>The width that few people with short names take at least.</summary>
    public double LeastWidth => IsUpright ? Width * 5 / 6 : Width;

    public required double FontSize { get; init; }

    /// <summary>Whether names stand upright above or below the faces. Else they run outwards from them.</summary>
    public required bool IsUpright { get; init; }

    /// <summary>The radius of the viewer's circle; 0 when nobody stands in the middle.</summary>
    public required double Middle { get; init; }

    /// <summary>The distance from the middle of the people met, and of those outside.</summary>
    public required double Near { get; init; }
    public required double Far { get; init; }

    /// <summary>The radius of their circles.</summary>
    public required double NearFace { get; init; }
    public required double FarFace { get; init; }

    /// <summary>The most room for a name.</summary>
    public required double NearName { get; init; }
    public required double FarName { get; init; }

    /// <summary>How much higher than wide the rings are. It is never less than 1, so that nothing gets closer together.</summary>
    public double Stretch { get; init; } = 1;

    public bool HasMiddle => Middle > 0;

    public (double X, double Y) Place(double angle, double distance) => (distance * Math.Cos(angle), Stretch * distance * Math.Sin(angle));

    /// <summary>The scales to try, the most pleasant first. With the last one, names never overlap.</summary>
    public static IEnumerable<RingScale> List(int met, int further)
    {
        if (met <= MostUpright && further <= MostUpright)
        {
            foreach (var scale in UprightNames.SelectMany(name => Stretches.Select(stretch => Upright(met, further, name) with { Stretch = stretch })))
                yield return scale;
        }

        yield return Outward(met, further);
    }

    private static RingScale Upright(int met, int further, double name) => new()
    {
        Width = 360,
        FontSize = 12,
        IsUpright = true,
        Middle = 26,
        Near = further == 0 ? Math.Clamp(34 / Math.Sin(Math.PI / Math.Max(2, met)), 96, 132) : Math.Clamp(30 / Math.Sin(Math.PI / Math.Max(2, met)), 76, 84),
        NearFace = further == 0 ? 24 : 20,
        Far = 136,
        FarFace = 15,
        NearName = name,
        FarName = name,
    };

    private static RingScale Outward(int met, int further)
    {
        const double Width = 400;
        const double FontSize = 11;
        const double Gap = 3;
        const double Most = (Width / 2) - 2;
        var (near, far) = (further == 0 ? 112.0 : 58, 131.0);
        var nearFace = Math.Min(further == 0 ? 16 : 11, HalfShare(near, met));
        var farFace = Math.Min(10, HalfShare(far, further));
        return new()
        {
            Width = Width,
            FontSize = FontSize,
            IsUpright = false,
            Middle = 20,
            Near = near,
            NearFace = nearFace,
            Far = far,
            FarFace = farFace,
            NearName = (further == 0 ? Most : far - farFace - Gap) - (near + nearFace + Gap),
            FarName = Most - (far + farFace + Gap),
        };
    }

    /// <summary>The radius of circles that stand on a ring beside each other, with a little room between them.</summary>
    private static double HalfShare(double ring, int count) => (0.9 * Math.PI * ring / Math.Max(1, count)) - 1;
}
