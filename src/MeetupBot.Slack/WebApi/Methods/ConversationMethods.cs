using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Direct and group conversations. Source: docs.slack.dev, Reference, conversations.open.</summary>
internal sealed class ConversationMethods(WebApiClient client)
{
    /// <summary>The direct conversation with one person, or the one with up to eight; the existing one if there is one.</summary>
    public Task<ApiResult<ConversationResponse, SlackError>> OpenAsync(IReadOnlyCollection<string> users, CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.ConversationsOpen, new Arguments().Add("users", string.Join(',', users))) { Priority = SendPriority.Bulk },
        WebApiJson.Wire.ConversationResponse,
        cancellationToken);
}
