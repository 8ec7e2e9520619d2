using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Forms and the App Home tab. Source: docs.slack.dev, Reference, views.*.</summary>
internal sealed class ViewMethods(WebApiClient client)
{
    /// <param name="triggerId">From an interaction at most 3 s ago. Valid for one use.</param>
    /// <param name="view">Of type <c>modal</c>.</param>
    public Task<ApiResult<ViewResponse, SlackError>> OpenAsync(string triggerId, View view, CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.ViewsOpen, new Arguments().Add("trigger_id", triggerId).Add("view", Node(view))),
        WebApiJson.Wire.ViewResponse,
        cancellationToken);

    /// <param name="viewId">The id of the open view.</param>
    /// <param name="hash">Replaces the view only in this state. Null: in any state.</param>
    public Task<ApiResult<ViewResponse, SlackError>> UpdateAsync(string viewId, string? hash, View view, CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.ViewsUpdate, new Arguments().Add("view_id", viewId).Add("hash", hash).Add("view", Node(view))),
        WebApiJson.Wire.ViewResponse,
        cancellationToken);
    /// <param name="view">Of type <c>home</c>.</param>
    public Task<ApiResult<ViewResponse, SlackError>> PublishAsync(string user, View view, CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.ViewsPublish, new Arguments().Add("user_id", user).Add("view", Node(view))),
        WebApiJson.Wire.ViewResponse,
        cancellationToken);

    private static JsonNode? Node(View view) => JsonSerializer.SerializeToNode(view, SlackJson.Wire.View);
}
