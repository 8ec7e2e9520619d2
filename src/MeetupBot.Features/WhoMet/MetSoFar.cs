using MeetupBot.Features.Connections;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.WhoMet;

/// <summary>How much of the community somebody has met.</summary>
public static class MetSoFar
{
    /// <summary>"You have now met 12 of 140 members."</summary>
    public static string Of(Turn turn)
    {
        var reach = CommunityReach.Of(turn.Session, turn.Caller.Space.CommunityId, turn.Caller.Id);
        return Words.MetSoFar(reach.Met, reach.Members);
    }
}
