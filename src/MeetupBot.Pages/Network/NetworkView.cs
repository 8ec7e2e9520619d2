using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Pages.Network;

/// <summary>
/// What a member may see about who met whom. It names pairs of other people only where <see cref="NameVisibility"/> allows it.
/// </summary>
public sealed record NetworkView
{
    /// <summary>How many acquaintances' own circles are read, those met last. This many fit into the picture.</summary>
    public const int MostInPicture = 20;

    private const int LargestCircle = 500;
    private const int MostFurther = 100;

    public required string Title { get; init; }

    /// <summary>"You have met 12 of 140 members."</summary>
    public required string Summary { get; init; }

    /// <summary>The person met last comes first.</summary>
    public required IReadOnlyList<NetworkPerson> Met { get; init; }

    /// <summary>Pairs of acquaintances who have met each other.</summary>
    public required IReadOnlyList<(MemberId One, MemberId Other)> Among { get; init; }

    /// <summary>The people with most common acquaintances come first.</summary>
    public required IReadOnlyList<FurtherPerson> Further { get; init; }

    /// <summary>Whose page it is, and until when the link works.</summary>
    public required string Small { get; init; }

    public IReadOnlyDictionary<MemberId, string> Names => Met.ToDictionary(person => person.Id, person => person.Name);

    internal static NetworkView Of(Session session, PageRequest visit)
    {
        var viewer = visit.Viewer.Id;
        var visibility = new NameVisibility(session, viewer);
        var all = session.Encounters.Connections(viewer);
        visibility.Load(all.Select(connection => connection.Other));
        var met = all.Where(connection => visibility.IsHere(connection.Other)).ToList();
        var circles = Circles(session, visibility, [.. met.Take(MostInPicture).Select(connection => connection.Other)]);
        var reach = new CommunityReachReader(session).Read(session.Communities.Find(visit.Viewer.CommunityId)!.Id, viewer);
        var text = new ConnectionText(session, new TimePhrases(visit.Zone, visit.Now));
        return new NetworkView
        {
            Title = Words.YourConnections,
            Summary = reach.Met == 0
                ? ""
                : Words.YouHaveMetSoFar + Words.OfMembers(reach.Met, reach.Members) + Words.WhoHaveLeft(all.Count - met.Count),
            Met = [.. met.Select(connection => Person(connection, visibility, text, visit.Zone))],
            Among = PairsAmong(circles),
            Further = Beyond(circles, visibility, viewer),
            Small = Words.OwnPage(visit.Ticket.ExpiresAt, visit.Zone),
        };
    }

    /// <summary>For each acquaintance, the people about whom the viewer may know that they met.</summary>
    private static Dictionary<MemberId, List<MemberId>> Circles(
        Session session, NameVisibility visibility, IReadOnlyList<MemberId> acquaintances)
    {
        var circles = acquaintances.ToDictionary(one => one, one => session.Encounters.Circle(one, LargestCircle));
        visibility.Load(circles.SelectMany(circle => circle.Value));
        return circles.ToDictionary(
            circle => circle.Key, circle => circle.Value.Where(other => visibility.MayNamePair(circle.Key, other)).ToList());
    }

    private static List<(MemberId, MemberId)> PairsAmong(Dictionary<MemberId, List<MemberId>> circles) =>
    [
        .. from circle in circles
           from other in circle.Value
           where circle.Key.CompareTo(other) < 0 && circles.ContainsKey(other)
           select (circle.Key, other),
    ];

    private static List<FurtherPerson> Beyond(Dictionary<MemberId, List<MemberId>> circles, NameVisibility visibility, MemberId viewer) =>
    [
        .. circles.SelectMany(circle => circle.Value.Select(other => (Other: other, Through: circle.Key)))
            .Where(pair => pair.Other != viewer && !visibility.Met.Contains(pair.Other))
            .GroupBy(pair => pair.Other, pair => pair.Through)
            .Select(group => new FurtherPerson(group.Key, visibility.NameOf(group.Key)!, [.. group]))
            .OrderByDescending(person => person.Through.Count)
            .ThenBy(person => person.Id)
            .Take(MostFurther),
    ];

    private static NetworkPerson Person(Connection connection, NameVisibility visibility, ConnectionText text, DateTimeZone zone) => new(
        connection.Other,
        visibility.NameOf(connection.Other)!,
        $"{Words.Day(connection.First.At, zone)}, {text.WriteWhere(connection.First.Occasion)}",
        connection.Times == 1 ? Words.JustOnce : Words.LastMet(connection.Times, Words.Day(connection.Last.At, zone)));
}

/// <summary>Somebody whom the viewer has met.</summary>
/// <param name="FirstMet">"Sat 5 Dec 2026, at Coffee".</param>
/// <param name="Times">"once", "3 times, last Sat 12 Dec 2026".</param>
public sealed record NetworkPerson(MemberId Id, string Name, string FirstMet, string Times);

/// <summary>Somebody whom the viewer has not met but could meet through acquaintances.</summary>
/// <param name="Through">The viewer's acquaintances who have met them; at least one.</param>
public sealed record FurtherPerson(MemberId Id, string Name, IReadOnlyList<MemberId> Through);
