using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>How much of a community a member has met.</summary>
/// <param name="Met">Everyone of whom they say that they met, including those who left since. The member alone sees it.</param>
/// <param name="Others">The size of the community without the member; at least <c>Met</c>.</param>
internal sealed record CommunityReach(int Met, int Others);

internal sealed class CommunityReachReader(Session session)
{
    public CommunityReach Read(CommunityId community, MemberId member)
    {
        var met = session.Encounters.MetByOwnWord(member).Count;
        return new(met, Math.Max(session.Statistics.Members(community) - 1, met));
    }
}
