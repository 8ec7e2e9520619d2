using MeetupBot.Application.Interactions;

namespace MeetupBot.Features.Scheduling.Propose;

internal static class ProposeRightsRule
{
    public static bool MayPropose(InteractionContext context) =>
        context.Caller.Community.Proposers == Domain.Communities.Proposers.Everyone || context.Caller.IsOrganizer;
}
