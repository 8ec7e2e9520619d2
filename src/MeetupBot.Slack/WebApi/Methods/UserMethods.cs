using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Users. Source: docs.slack.dev, Reference, users.*.</summary>
internal sealed class UserMethods(WebApiClient client)
{
    /// <summary>Slack recommends no more than 200 a page.</summary>
    private const int PageSize = 200;

    public Task<ApiResult<UserResponse, SlackError>> InfoAsync(string user, CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.UsersInfo, new Arguments().Add("user", user).Add("include_locale", true)),
        WebApiJson.Wire.UserResponse,
        cancellationToken);

    /// <param name="cursor">From the previous page. Null for the first.</param>
    public Task<ApiResult<UserPage, SlackError>> ListAsync(string? cursor, CancellationToken cancellationToken) => client.SendAsync(
        new WebApiRequest(WebApiMethods.UsersList, new Arguments().Add("limit", PageSize).Add("cursor", cursor).Add("include_locale", true)) { Priority = SendPriority.Bulk },
        WebApiJson.Wire.UserPage,
        cancellationToken);
}
