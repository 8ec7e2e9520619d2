using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Pages.Network;

/// <summary>Reads what a member may see about who met whom.</summary>
internal sealed class NetworkViewReader(
    CommunityReachReader reachReader, ConnectionText connectionText, NameVisibilityReader nameVisibility, Session session)
{
    private const int LargestCircle = 500;
    private const int MostFurther = 100;

    public NetworkView Read(PageRequest visit)
    {
        var viewer = visit.Viewer.Id;
        var visibility = nameVisibility.ReadFor(viewer);
        var all = session.Encounters.Connections(viewer);
        visibility.Load(all.Select(connection => connection.Other));
        var met = all.Where(connection => visibility.IsHere(connection.Other)).ToList();
        var circles = ReadCircles(visibility, [.. met.Take(NetworkView.MostInPicture).Select(connection => connection.Other)]);
        var reach = reachReader.Read(session.Communities.Find(visit.Viewer.CommunityId)!.Id, viewer);
        return new NetworkView
        {
            Title = Words.YourConnections,
            Summary = reach.Met == 0
                ? ""
                : Words.YouHaveMetSoFar + Words.OfMembers(reach.Met, reach.Members) + Words.WhoHaveLeft(all.Count - met.Count),
            Met = [.. met.Select(connection => Describe(connection, visibility, visit.Zone))],
            Among = FindPairsAmong(circles),
            Further = FindBeyond(circles, visibility, viewer),
            Small = Words.OwnPage(visit.Ticket.ExpiresAt, visit.Zone),
        };
    }

    /// <summary>For each acquaintance, the people about whom the viewer may know that they met.</summary>
    private Dictionary<MemberId, List<MemberId>> ReadCircles(NameVisibility visibility, IReadOnlyList<MemberId> acquaintances)
    {
        var circles = acquaintances.ToDictionary(one => one, one => session.Encounters.Circle(one, LargestCircle));
        visibility.Load(circles.SelectMany(circle => circle.Value));
        return circles.ToDictionary(
            circle => circle.Key, circle => circle.Value.Where(other => visibility.MayNamePair(circle.Key, other)).ToList());
    }

    private static List<(MemberId, MemberId)> FindPairsAmong(Dictionary<MemberId, List<MemberId>> circles) =>
    [
        .. from circle in circles
           from other in circle.Value
           where circle.Key.CompareTo(other) < 0 && circles.ContainsKey(other)
           select (circle.Key, other),
    ];

    private static List<FurtherPerson> FindBeyond(Dictionary<MemberId, List<MemberId>> circles, NameVisibility visibility, MemberId viewer) =>
    [
        .. circles.SelectMany(circle => circle.Value.Select(other => (Other: other, Through: circle.Key)))
            .Where(pair => pair.Other != viewer && !visibility.Met.Contains(pair.Other))
            .GroupBy(pair => pair.Other, pair => pair.Through)
            .Select(group => new FurtherPerson(group.Key, visibility.NameOf(group.Key)!, [.. group]))
            .OrderByDescending(person => person.Through.Count)
            .ThenBy(person => person.Id)
            .Take(MostFurther),
    ];

    private NetworkPerson Describe(Connection connection, NameVisibility visibility, DateTimeZone zone) => new(
        connection.Other,
        visibility.NameOf(connection.Other)!,
        $"{Words.Day(connection.First.At, zone)}, {connectionText.WriteWhere(connection.First.Occasion)}",
        connection.Times == 1 ? Words.JustOnce : Words.LastMet(connection.Times, Words.Day(connection.Last.At, zone)));
}
