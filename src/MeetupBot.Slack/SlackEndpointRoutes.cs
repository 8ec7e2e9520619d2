using Microsoft.AspNetCore.Routing;

namespace MeetupBot.Slack;

/// <summary>Routes for the host.</summary>
public static class SlackEndpointRoutes
{
    /// <summary>
    /// Maps <c>POST /slack/commands</c>, <c>/slack/interactions</c> and <c>/slack/events</c> if <c>Slack:SigningSecret</c> is set.
    /// </summary>
    public static void MapSlack(this IEndpointRouteBuilder app, SlackPlatform platform) => platform.Map(app);
}
