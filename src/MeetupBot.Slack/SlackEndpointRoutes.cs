using Microsoft.AspNetCore.Routing;

namespace MeetupBot.Slack;

/// <summary>What the host maps beside its own pages.</summary>
public static class SlackEndpointRoutes
{
    /// <summary><c>POST /slack/commands</c>, <c>/slack/interactions</c> and <c>/slack/events</c>, where <c>Slack:SigningSecret</c> is set.</summary>
    public static void MapSlack(this IEndpointRouteBuilder app, SlackPlatform platform) => platform.Map(app);
}
