using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>Where everybody stands: the viewer in the middle, around them whom they have met, outside whom these have met.</summary>
internal sealed class NetworkLayout
{
    /// <summary>From the middle to those who were met.</summary>
    public const double Near = 190;

    /// <summary>From the middle to those beyond; without any, there is more room inside.</summary>
    public const double Far = 410;

    /// <summary>What fits around the outer ring with a name each.</summary>
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

    /// <summary>From the middle to those who were met.</summary>
    public double Radius { get; }

    /// <summary>In radians, clockwise from the right, as SVG counts.</summary>
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
        // Of two who know the same one outside, the lines to that one cross whatever stands between them.
        foreach (var through in Further.Select(person => person.Through))
            for (var i = 0; i < through.Count; i++)
                for (var j = i + 1; j < through.Count; j++)
                    Add(through[i], through[j], 1.0 / (through.Count - 1));
        Share([.. RingOrder.Of(affinity).Select(one => People[one].Id)]);
    }

    /// <summary>Each gets the room that a name needs; what is left of the circle goes to those with many beyond them.</summary>
    private void Share(IReadOnlyList<MemberId> order)
    {
        var beyond = order.ToDictionary(one => one, one => Further.Where(person => person.Through.Contains(one)).Sum(person => 1.0 / person.Through.Count));
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

    /// <summary>The direction of the middle of some points on the circle; that of the first where they cancel each other out.</summary>
    private static double Towards(IReadOnlyList<double> directions)
    {
        var (x, y) = (directions.Sum(Math.Cos), directions.Sum(Math.Sin));
        return Math.Abs(x) + Math.Abs(y) < 1e-6 ? directions[0] : Math.Atan2(y, x);
    }
}
