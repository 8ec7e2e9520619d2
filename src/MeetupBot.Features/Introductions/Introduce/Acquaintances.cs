using MeetupBot.Application.Names;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Finds the common acquaintances of several people.</summary>
internal sealed class Acquaintances(Session session)
{
    /// <summary>The people whom all of these have met, if each of these may learn that the others have met them.</summary>
    public IReadOnlyList<MemberId> OfAll(IReadOnlyList<MemberId> members)
    {
        var viewers = members.Select(member => (Member: member, Naming: new NameVisibility(session, member))).ToList();
        var known = viewers[0].Naming.Met
            .Where(one => !members.Contains(one) && viewers.TrueForAll(viewer => viewer.Naming.Met.Contains(one)))
            .ToList();
        viewers.ForEach(viewer => viewer.Naming.With(known).With(members));
        return
        [
            .. known.Where(one => viewers.TrueForAll(viewer => members.All(other => viewer.Naming.MayNamePair(other, one))))
                .OrderBy(one => viewers[0].Naming.NameOf(one), StringComparer.CurrentCulture),
        ];
    }

    public IReadOnlyList<string> NamesOfAll(IReadOnlyList<MemberId> members) =>
        [.. session.Members.List(OfAll(members)).Select(member => member.Name).OfType<string>()];
}
