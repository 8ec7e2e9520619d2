using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>
/// Places the viewer in the middle, the people whom they have met around them, and the people whom these have met outside.
/// </summary>
internal sealed class NetworkLayout
{
    /// <summary>The distance of the people met from the middle.</summary>
    public const double Near = 190;

    /// <summary>The distance of the outer people from the middle. Without outer people, the inner circle is larger.</summary>
    public const double Far = 410;

    /// <summary>How many people with names fit on the outer ring.</summary>
    public const int MostFar = 40;

    private const double NameHeight = 54;

    private readonly Dictionary<MemberId, double> _angles = [];

    public NetworkLayout(NetworkView view)
    {
        People = [.. view.Met.Take(NetworkView.MostInPicture)];
        Further = [.. view.Further.Take(MostFar)];
        Radius = Further.Count == 0 ? Far * 0.75 : Near;
        PlaceNear(view);
        PlaceFar();
    }

    public IReadOnlyList<NetworkPerson> People { get; }

    public IReadOnlyList<FurtherPerson> Further { get; }

    /// <summary>The distance of the people met from the middle.</summary>
    public double Radius { get; }

    /// <summary>In radians, clockwise from the right, as in SVG.</summary>
    public double AngleOf(MemberId member) => _angles[member];

    private void PlaceNear(NetworkView view)
    {
        var number = People.Select((person, index) => (person.Id, index)).ToDictionary(entry => entry.Id, entry => entry.index);
        var affinity = new double[People.Count, People.Count];
        void Add(MemberId one, MemberId other, double weight)
        {
            if (!number.TryGetValue(one, out var i) || !number.TryGetValue(other, out var j) || i == j)
                return;
            affinity[i, j] += weight;
            affinity[j, i] += weight;
        }

        foreach (var (one, other) in view.Among)
            Add(one, other, 1);
        // When two people know the same outer person, the lines to that person cross everything between the two.
        foreach (var through in Further.Select(person => person.Through))
            for (var i = 0; i < through.Count; i++)
                for (var j = i + 1; j < through.Count; j++)
                    Add(through[i], through[j], 1.0 / (through.Count - 1));
        Share([.. RingOrder.Compute(affinity).Select(one => People[one].Id)]);
    }

    /// <summary>Each person gets the room that a name needs. The rest of the circle goes to those with many people beyond them.</summary>
    private void Share(IReadOnlyList<MemberId> order)
    {
        var beyond = order.ToDictionary(
            one => one, one => Further.Where(person => person.Through.Contains(one)).Sum(person => 1.0 / person.Through.Count));
        var all = beyond.Values.Sum();
        var least = all > 0 ? Math.Min(1.0 / order.Count, NameHeight / (2 * Math.PI * Radius)) : 1.0 / Math.Max(1, order.Count);
        var at = -0.25;
        foreach (var one in order)
        {
            var share = least + (all > 0 ? (1 - (order.Count * least)) * beyond[one] / all : 0);
            _angles[one] = 2 * Math.PI * (at + (share / 2));
            at += share;
        }
    }

    private void PlaceFar()
    {
        var wanted = Further.Select(person => Towards([.. person.Through.Select(AngleOf)])).ToList();
        var placed = OuterRing.Spread(wanted, 2 * Math.PI / (MostFar + 8));
        for (var i = 0; i < Further.Count; i++)
            _angles[Further[i].Id] = placed[i];
    }

    /// <summary>
    /// The mean direction of some points on the circle, or the direction of the first one when they cancel each other out.
    /// </summary>
    private static double Towards(IReadOnlyList<double> directions)
    {
        var (x, y) = (directions.Sum(Math.Cos), directions.Sum(Math.Sin));
        return Math.Abs(x) + Math.Abs(y) < 1e-6 ? directions[0] : Math.Atan2(y, x);
    }
}
