using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Direct and group conversations. Source: docs.slack.dev, Reference, conversations.open.</summary>
internal sealed class ConversationMethods(WebApiClient client)
{
    /// <summary>Opens or finds the direct conversation with one person, or the group conversation with up to eight.</summary>
    public Task<ApiResult<ConversationResponse, SlackError>> OpenAsync(IReadOnlyCollection<string> users, CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.ConversationsOpen, new Arguments().Add("users", string.Join(',', users))) { Priority = SendPriority.Bulk },
        WebApiJson.Wire.ConversationResponse,
        cancellationToken);
}
