using MeetupBot.Application.Interactions;

namespace MeetupBot.Features.Scheduling.Propose;

internal static class ProposeRights
{
    public static bool May(InteractionContext context) =>
        context.Caller.IsOrganizer || context.Caller.Community.Proposers == MeetupBot.Domain.Communities.Proposers.Everyone;
}
