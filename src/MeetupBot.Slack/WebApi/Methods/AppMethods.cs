using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Source: docs.slack.dev, Reference, apps.connections.open (needs the app-level token with <c>connections:write</c>).</summary>
internal sealed class AppMethods(WebApiClient client)
{
    /// <summary>An address for one connection, valid for a short time.</summary>
    public Task<ApiResult<ConnectionsOpen, SlackError>> OpenConnectionAsync(CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.AppsConnectionsOpen, new Arguments()) { WithAppToken = true, ProbesToken = true },
        WebApiJson.Wire.ConnectionsOpen,
        cancellationToken);
}
