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
    CommunityReachReader reachReader, ConnectionText connectionText, NameVisibilityReader nameVisibility, PictureReader pictures, Session session)
{
    private const int LargestCircle = 500;
    private const int MostFurther = 100;

    public NetworkView Read(PageRequest visit)
    {
        var viewer = visit.Viewer.Id;
        var visibility = nameVisibility.ReadFor(viewer);
        var own = session.Encounters.OwnConnections(viewer).Where(connection => connection.SaidBy(viewer) is not null).ToList();
        visibility.Load(own.Select(connection => connection.Other));
        var here = own.Where(connection => visibility.IsHere(connection.Other)).ToList();
        var met = here.Select(connection => connection.Confirmed).OfType<Connection>()
            .OrderByDescending(connection => connection.Last.At).ThenBy(connection => connection.Other).ToList();
        var circles = met.Take(NetworkView.MostInPicture)
            .ToDictionary(connection => connection.Other, connection => visibility.CircleOf(connection.Other, LargestCircle));
        var reach = reachReader.Read(session.Communities.Find(visit.Viewer.CommunityId)!.Id, viewer);
        var further = FindBeyond(circles, visibility, viewer);
        return new NetworkView
        {
            Title = Words.YourConnections,
            Summary = reach.Met == 0
                ? ""
                : Words.YouHaveMetSoFar + Words.OfMembers(reach.Met, reach.Others) + Words.WhoHaveLeft(own.Count - here.Count)
                    + Words.NotDrawnYet(here.Count - met.Count),
            Met = [.. met.Select(connection => Describe(connection, visibility, visit.Zone))],
            Among = FindPairsAmong(circles),
            Further = further,
            Pictures = pictures.Find([.. circles.Keys, .. further.Take(NetworkView.MostFurtherInPicture).Select(person => person.Id)]),
            Small = Words.OwnPage(visit.Ticket.ExpiresAt, visit.Zone),
        };
    }

    private static List<(MemberId, MemberId)> FindPairsAmong(Dictionary<MemberId, IReadOnlyList<MemberId>> circles) =>
    [
        .. from circle in circles
           from other in circle.Value
           where circle.Key.CompareTo(other) < 0 && circles.ContainsKey(other)
           select (circle.Key, other),
    ];

    private static List<FurtherPerson> FindBeyond(Dictionary<MemberId, IReadOnlyList<MemberId>> circles, NameVisibility visibility, MemberId viewer) =>
    [
        .. circles.SelectMany(circle => circle.Value.Select(other => (Other: other, Through: circle.Key)))
            .Where(pair => pair.Other != viewer && !visibility.MetByOwnWord.Contains(pair.Other))
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
