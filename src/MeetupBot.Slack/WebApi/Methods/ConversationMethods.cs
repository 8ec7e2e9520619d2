using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Channels and conversations. Source: docs.slack.dev, Reference, conversations.*.</summary>
internal sealed class ConversationMethods(WebApiClient client)
{
    private const int PageSize = 1000;

    /// <summary>The direct conversation with one person, or the one with up to eight; the existing one if there is one.</summary>
    public Task<SlackResult<ConversationResponse>> OpenAsync(IReadOnlyCollection<string> users, CancellationToken cancellationToken) => client.CallAsync(
        new WebApiRequest(WebApiMethods.ConversationsOpen, new Arguments().Add("users", string.Join(',', users))) { Priority = CallPriority.Bulk },
        WebApiJson.Wire.ConversationResponse,
        cancellationToken);

    public Task<SlackResult<ConversationResponse>> InfoAsync(string channel, CancellationToken cancellationToken) => client.CallAsync(
        new WebApiRequest(WebApiMethods.ConversationsInfo, new Arguments().In(channel)), WebApiJson.Wire.ConversationResponse, cancellationToken);

    /// <param name="channel">Whose members.</param>
    /// <param name="cursor">Of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SlackResult<MemberPage>> MembersAsync(string channel, string? cursor, CancellationToken cancellationToken) => client.CallAsync(
        new WebApiRequest(WebApiMethods.ConversationsMembers, new Arguments().In(channel).Add("limit", PageSize).Add("cursor", cursor)),
        WebApiJson.Wire.MemberPage,
        cancellationToken);
}
