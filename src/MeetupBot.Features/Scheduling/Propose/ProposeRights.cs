using MeetupBot.Application.Interactions;

namespace MeetupBot.Features.Scheduling.Propose;

internal static class ProposeRights
{
    public static bool May(Turn turn) => turn.Caller.IsOrganizer || turn.Caller.Community.Proposers == Storage.Proposers.Everyone;
}
