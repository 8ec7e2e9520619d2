using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>How much of a community somebody has met.</summary>
/// <param name="Met">Everybody they have met; those who have left since still count.</param>
/// <param name="Members">How many the community has, at least those and the member.</param>
internal sealed record CommunityReach(int Met, int Members);

internal sealed class CommunityReachReader(Session session)
{
    public CommunityReach Read(CommunityId community, MemberId member)
    {
        var met = session.Encounters.MetBy(member).Count;
        return new(met, Math.Max(session.Statistics.Members(community), met + 1));
    }
}
