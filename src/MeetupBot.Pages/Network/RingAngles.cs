using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>
/// Says in which direction from the middle everybody stands, in radians, clockwise from the right, as in SVG. People who know each other
/// stand together, and people outside near those who know them.
/// </summary>
internal sealed class RingAngles
{
    private readonly Dictionary<MemberId, double> _angles = [];
    private readonly IReadOnlyList<FurtherPerson> _further;
    private readonly IReadOnlyDictionary<MemberId, double> _wishes;
    private readonly IReadOnlyList<MemberId> _order;

    /// <param name="order">Those met, as <see cref="Order"/> says.</param>
    /// <param name="wishes">Directions for some of the people outside. The others stand near those who know them.</param>
    public RingAngles(
        IReadOnlyList<MemberId> order, IReadOnlyList<FurtherPerson> further, RingScale scale, IReadOnlyDictionary<MemberId, double> wishes)
    {
        _order = order;
        _further = further;
        _wishes = wishes;
        if (scale.IsUpright)
            PlaceEvenly(order);
        else
            PlaceByNeed(order, scale);
        PlaceFurther(scale);
    }

    /// <summary>The order of those met around the middle.</summary>
    public static IReadOnlyList<MemberId> Order(
        IReadOnlyList<MemberId> met, IReadOnlyList<FurtherPerson> further, IReadOnlyList<(MemberId One, MemberId Other)> among)
    {
        var number = met.Select((one, index) => (one, index)).ToDictionary(entry => entry.one, entry => entry.index);
        var affinity = new double[met.Count, met.Count];
        void Add(MemberId one, MemberId other, double weight)
        {
            if (!number.TryGetValue(one, out var i) || !number.TryGetValue(other, out var j) || i == j)
                return;
            affinity[i, j] += weight;
            affinity[j, i] += weight;
        }

        foreach (var (one, other) in among)
            Add(one, other, 1);
        // When two people know the same person outside, the lines to that person cross everything between the two.
        foreach (var through in further.Select(person => person.Through))
            for (var i = 0; i < through.Count; i++)
                for (var j = i + 1; j < through.Count; j++)
                    Add(through[i], through[j], 1.0 / (through.Count - 1));
        return [.. RingOrder.Compute(affinity).Select(one => met[one])];
    }

    public double Of(MemberId member) => _angles[member];

    /// <summary>The directions between two neighbours among those met, clockwise.</summary>
    public IEnumerable<double> Gaps() => _order
        .Select((one, number) => number + 1 < _order.Count ? (Of(one) + Of(_order[number + 1])) / 2 : (Of(one) + Of(_order[0]) + (2 * Math.PI)) / 2);

    /// <summary>Symmetric about the vertical: one person to the right, two below to the left and right.</summary>
    private void PlaceEvenly(IReadOnlyList<MemberId> order)
    {
        var slot = 2 * Math.PI / Math.Max(3, order.Count);
        for (var i = 0; i < order.Count; i++)
            _angles[order[i]] = order.Count == 1 ? 0 : (Math.PI / 2) + ((i - ((order.Count - 1) / 2.0)) * slot);
    }

    /// <summary>Everybody gets the room that a face and a name need. The rest of the circle goes to those with many people beyond them.</summary>
    private void PlaceByNeed(IReadOnlyList<MemberId> order, RingScale scale)
    {
        var beyond = order.ToDictionary(
            one => one, one => _further.Where(person => person.Through.Contains(one)).Sum(person => 1.0 / person.Through.Count));
        var all = beyond.Values.Sum();
        var least = all > 0 ? Math.Min(1.0 / order.Count, Room(scale, scale.Near, scale.NearFace) / (2 * Math.PI)) : 1.0 / Math.Max(1, order.Count);
        var at = -0.25;
        foreach (var one in order)
        {
            var share = least + (all > 0 ? (1 - (order.Count * least)) * beyond[one] / all : 0);
            _angles[one] = 2 * Math.PI * (at + (share / 2));
            at += share;
        }
    }

    private void PlaceFurther(RingScale scale)
    {
        var wanted = _further.Select(person => _wishes.TryGetValue(person.Id, out var wish) ? wish : Towards([.. person.Through.Select(Of)])).ToList();
        var gap = scale.IsUpright ? 2 * Math.PI / 13 : Room(scale, scale.Far, scale.FarFace);
        var placed = OuterRing.Spread(wanted, gap);
        for (var i = 0; i < _further.Count; i++)
            _angles[_further[i].Id] = placed[i];
    }

    /// <summary>The angle that a face and a name that runs outwards from it take at least.</summary>
    private static double Room(RingScale scale, double ring, double face) =>
        Math.Max(((2 * face) + 2) / ring, scale.FontSize * RingScale.LineHeight * 1.05 / (ring + face));

    /// <summary>
    /// The mean direction of some points on the circle, or the direction of the first one when they cancel each other out.
    /// </summary>
    private static double Towards(IReadOnlyList<double> directions)
    {
        var (x, y) = (directions.Sum(Math.Cos), directions.Sum(Math.Sin));
        return Math.Abs(x) + Math.Abs(y) < 1e-6 ? directions[0] : Math.Atan2(y, x);
    }
}
