using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Propose;

public static class ProposeRights
{
    public static bool May(Turn turn) => turn.Caller.IsOrganizer || turn.Caller.Community.Proposers == Storage.Proposers.Everyone;
}
