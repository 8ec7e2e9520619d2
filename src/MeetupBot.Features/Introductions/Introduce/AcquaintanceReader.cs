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
        var viewers = members.Select(nameVisibility.ReadFor).ToList();
        var known = viewers.Select(viewer => viewer.Acquaintances).Aggregate((common, circle) => common.Intersect(circle).ToHashSet());
        foreach (var viewer in viewers)
            foreach (var member in members)
                known = viewer.CircleOf(member, among: known).ToHashSet();
        return [.. known.Except(members).OrderBy(viewers[0].NameOf, StringComparer.CurrentCulture)];
    }

    public IReadOnlyList<string> FindCommonNames(IReadOnlyList<MemberId> members) =>
        [.. session.Members.List(FindCommon(members)).Select(member => member.Name).OfType<string>()];
}
