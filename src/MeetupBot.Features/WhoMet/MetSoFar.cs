using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Features.Connections;

namespace MeetupBot.Features.WhoMet;

/// <summary>How much of the community somebody has met.</summary>
internal sealed class MetSoFar(Session session)
{
    /// <summary>"You have now met 12 of 140 members."</summary>
    public string Of(Turn turn)
    {
        var reach = CommunityReach.Of(session, turn.Caller.Space.CommunityId, turn.Caller.Id);
        return Words.MetSoFar(reach.Met, reach.Members);
    }
}
