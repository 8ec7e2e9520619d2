using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>
/// Places the viewer in the middle, the people whom they have met around them, and the people whom these have met outside; or a group of people
/// around an empty middle. No name lies on another one or on a face, and no line runs behind a face that it does not belong to.
/// </summary>
internal sealed class NetworkLayout
{
    private const double Edge = 8;
    private const double Apart = 3;
    private const int Lanes = 5;

    /// <summary>How many directions are tried for somebody outside, beside the gaps.</summary>
    private const int Directions = 24;

    /// <summary>Up to this many lines to people outside, they may be arcs.</summary>
    private const int MostEased = 30;

    /// <summary>How many layouts are compared at most, so that a page does not wait for a slightly better one.</summary>
    private const int MostTries = 100;

    /// <summary>Nobody is moved for less.</summary>
    private const double Slight = 0.01;

    /// <summary>Above this height on the ring (the sine of the angle), upright names stand above the faces, else below.</summary>
    private const double Upper = -0.35;

    private readonly RingAngles _angles;
    private readonly bool _isEased;

    private NetworkLayout(
        IReadOnlyList<(MemberId Id, string Name)> met,
        IReadOnlyList<FurtherPerson> further,
        IReadOnlyList<(MemberId One, MemberId Other)> among,
        IReadOnlyList<MemberId> order,
        RingScale scale,
        IReadOnlyDictionary<MemberId, double> wishes)
    {
        Scale = scale;
        _angles = new RingAngles(order, further, scale, wishes);
        Met = [.. met.Select(person => Place(person.Id, person.Name, isMet: true))];
        Further = [.. further.Select(person => Place(person.Id, person.Name, isMet: false))];
        var lines = new RingLines(scale);
        Spokes = !scale.HasMiddle ? [] : [.. met.Select(person => new PersonLine(null, person.Id, lines.Spoke(_angles.Of(person.Id))))];
        var bends = new LineBends(scale.Middle, [.. Nodes]);
        Chords = [.. among.Select(pair => bends.Straighten(new(pair.One, pair.Other, lines.Chord(_angles.Of(pair.One), _angles.Of(pair.Other)))))];
        // Among many lines, an arc would cross more than a line that runs around between the rings.
        _isEased = scale.IsUpright && further.Sum(person => person.Through.Count) <= MostEased;
        Func<PersonLine, PersonLine> ease = _isEased ? bends.Ease : bends.Straighten;
        Outward =
        [
            .. further.SelectMany((person, number) => person.Through.Select(through => ease(new(
                through,
                person.Id,
                lines.Outward(_angles.Of(through), _angles.Of(person.Id), number % Lanes / (Lanes - 1.0)))))),
        ];
    }

    public RingScale Scale { get; }

    public IReadOnlyList<PersonNode> Met { get; }

    public IReadOnlyList<PersonNode> Further { get; }

    /// <summary>From the middle to those met.</summary>
    public IReadOnlyList<PersonLine> Spokes { get; }

    /// <summary>Between those met.</summary>
    public IReadOnlyList<PersonLine> Chords { get; }

    /// <summary>From those met to those outside.</summary>
    public IReadOnlyList<PersonLine> Outward { get; }

    public IEnumerable<PersonNode> Nodes => Met.Concat(Further);

    /// <summary>How far from straight the lines to people outside are, all together.</summary>
    public double Bending => Outward.Sum(line => line.Bend);

    private bool HasLoop => Outward.Any(line => line.Bend >= 1);

    /// <summary>
    /// Left, top, width and height of what is drawn. Of few people with short names it is narrower than the scale, so that faces and names are
    /// larger.
    /// </summary>
    public (double Left, double Top, double Width, double Height) Box
    {
        get
        {
            var points = Nodes.SelectMany(node => node.Label.Box.Corners)
                .Concat(Nodes.SelectMany(node => Around(node.X, node.Y, node.Radius)))
                .Concat(Outward.SelectMany(line => line.Points))
                .Concat(Around(0, 0, Scale.Middle))
                .ToList();
            var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
            var (top, bottom) = (points.Min(point => point.Y) - Edge, points.Max(point => point.Y) + Edge);
            var width = Math.Clamp(right - left + (2 * Edge), Scale.LeastWidth, Scale.Width);
            return (((left + right) / 2) - (width / 2), top, width, bottom - top);
        }
    }

    public static NetworkLayout Create(NetworkView view)
    {
        var met = view.Met.Take(NetworkView.MostInPicture).Select(person => (person.Id, person.Name)).ToList();
        var further = view.Further.Take(NetworkView.MostFurtherInPicture).ToList();
        return Create(met, further, view.Among, scale => scale);
    }

    /// <summary>A group around an empty middle.</summary>
    /// <param name="lines">Pairs to be joined.</param>
    public static NetworkLayout CreateGroup(
        IReadOnlyList<(MemberId Id, string Name)> people, IReadOnlyList<(MemberId One, MemberId Other)> lines) =>
        Create(people, [], lines, scale => scale with { Middle = 0 });

    private static NetworkLayout Create(
        IReadOnlyList<(MemberId Id, string Name)> met,
        IReadOnlyList<FurtherPerson> further,
        IReadOnlyList<(MemberId One, MemberId Other)> pairs,
        Func<RingScale, RingScale> adapt)
    {
        var shown = met.Select(person => person.Id).ToHashSet();
        var among = pairs.Where(pair => shown.Contains(pair.One) && shown.Contains(pair.Other)).ToList();
        var order = RingAngles.Order([.. met.Select(person => person.Id)], further, among);
        NetworkLayout? best = null;
        foreach (var scale in RingScale.List(met.Count, further.Count).Select(adapt))
        {
            NetworkLayout Try(IReadOnlyDictionary<MemberId, double> wishes) => new(met, further, among, order, scale, wishes);
            if (best is not null && (!scale.IsUpright || scale.NearName < best.Scale.NearName))
                break;
            var layout = Try(new Dictionary<MemberId, double>());
            // The last scale is free of overlaps by its dimensions.
            if (!scale.IsUpright)
                return layout;
            if (layout.IsFree() && Settle(layout, Try) is var settled && (best is null || settled.Bending < best.Bending))
                best = settled;
            // A higher picture is worth it only where a line would loop.
            if (best is { HasLoop: false })
                break;
        }

        return best!;
    }

    /// <summary>
    /// Moves people outside, one after the other, to where the lines to them are the straightest: between two people met or, where there are few
    /// lines, anywhere.
    /// </summary>
    private static NetworkLayout Settle(NetworkLayout layout, Func<IReadOnlyDictionary<MemberId, double>, NetworkLayout> create)
    {
        var best = layout;
        var wishes = new Dictionary<MemberId, double>();
        var anywhere = Enumerable.Range(0, layout._isEased ? Directions : 0).Select(step => 2 * Math.PI * step / Directions);
        double[] directions = [.. layout._angles.Gaps(), .. anywhere];
        var moves = layout.Further.SelectMany(person => directions.Select(direction => (person.Id, direction)));
        foreach (var (person, direction) in moves.Take(MostTries).TakeWhile(_ => best.Bending > 0))
        {
            var tried = new Dictionary<MemberId, double>(wishes) { [person] = direction };
            if (create(tried) is var moved && moved.Bending < best.Bending - Slight && moved.IsFree())
                (best, wishes) = (moved, tried);
        }

        return best;
    }

    private PersonNode Place(MemberId id, string name, bool isMet)
    {
        var angle = _angles.Of(id);
        var (ring, radius) = isMet ? (Scale.Near, Scale.NearFace) : (Scale.Far, Scale.FarFace);
        var (x, y) = Scale.Place(angle, ring);
        var (text, width) = NameWidth.Fit(name, (isMet ? Scale.NearName : Scale.FarName) / Scale.FontSize);
        var (wide, high) = (width * Scale.FontSize, Scale.FontSize * RingScale.LineHeight);
        var beside = radius + Apart + (high / 2);
        var isLeft = Math.Cos(angle) < -1e-9;
        var (endX, endY) = Scale.Place(angle, ring + radius + Apart);
        var label = Scale.IsUpright
            ? new NameLabel(text, x, Math.Sin(angle) < Upper ? y - beside : y + beside, "middle", 0, wide, high)
            : new NameLabel(text, endX, endY, isLeft ? "end" : "start", angle + (isLeft ? Math.PI : 0), wide, high);
        return new PersonNode(id, name, x, y, radius, isMet, label);
    }

    /// <summary>Whether nothing lies on anything, and all is inside the width.</summary>
    private bool IsFree()
    {
        var nodes = Nodes.ToList();
        var box = Box;
        return nodes.TrueForAll(one => !one.Label.Box.Overlaps(0, 0, Scale.Middle)
            && one.Label.Box.Corners.All(corner => corner.X >= box.Left && corner.X <= box.Left + box.Width)
            && nodes.TrueForAll(other => one.Id == other.Id
                || (!one.Label.Box.Overlaps(other.Label.Box)
                    && !one.Label.Box.Overlaps(other.X, other.Y, other.Radius)
                    && Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2)) > one.Radius + other.Radius)));
    }

    private static IEnumerable<(double X, double Y)> Around(double x, double y, double radius) =>
        [(x - radius, y - radius), (x + radius, y + radius)];
}

/// <summary>A line between two people.</summary>
/// <param name="From">Null: the viewer.</param>
internal sealed record PersonLine(MemberId? From, MemberId To, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>How far from straight it is: 0 is straight, and up to 0.42 an arc. It is 1 when it runs around between the rings.</summary>
    public double Bend { get; init; } = 1;
}
