using MeetupBot.Application.Names;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Finds the common acquaintances of several people.</summary>
internal sealed class AcquaintanceReader(NameVisibilityReader nameVisibility, Session session)
{
    /// <summary>The people whom all of these have met, if each of these may learn that the others have met them.</summary>
    public IReadOnlyList<MemberId> FindCommon(IReadOnlyList<MemberId> members)
    {
        var viewers = members.Select(member => (Member: member, Visibility: nameVisibility.ReadFor(member))).ToList();
        var known = viewers[0].Visibility.Met
            .Where(one => !members.Contains(one) && viewers.TrueForAll(viewer => viewer.Visibility.Met.Contains(one)))
            .ToList();
        viewers.ForEach(viewer => viewer.Visibility.Load(known).Load(members));
        return
        [
            .. known.Where(one => viewers.TrueForAll(viewer => members.All(other => viewer.Visibility.MayNamePair(other, one))))
                .OrderBy(one => viewers[0].Visibility.NameOf(one), StringComparer.CurrentCulture),
        ];
    }

    public IReadOnlyList<string> FindCommonNames(IReadOnlyList<MemberId> members) =>
        [.. session.Members.List(FindCommon(members)).Select(member => member.Name).OfType<string>()];
}
