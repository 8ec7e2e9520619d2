using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Features.Attendance.Connections;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Says how much of the community a member has met.</summary>
internal sealed class MetSoFarText(CommunityReachReader reachReader)
{
    /// <summary>"You have now met 12 of 139 other members."</summary>
    public string Write(InteractionContext context)
    {
        var reach = reachReader.Read(context.Caller.Space.CommunityId, context.Caller.Id);
        return Words.MetSoFar(reach.Met, reach.Others);
    }
}
