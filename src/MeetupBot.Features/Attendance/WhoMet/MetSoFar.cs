using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>How much of the community somebody has met.</summary>
internal sealed class MetSoFar(CommunityReachReader reachReader)
{
    /// <summary>"You have now met 12 of 140 members."</summary>
    public string Of(Turn turn)
    {
        var reach = reachReader.Read(turn.Caller.Space.CommunityId, turn.Caller.Id);
        return Words.MetSoFar(reach.Met, reach.Members);
    }
}
