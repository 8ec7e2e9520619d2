using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Source: docs.slack.dev, Reference, auth.test.</summary>
internal sealed class AuthMethods(WebApiClient client)
{
    /// <summary>Also the probe for a refused token, because it changes nothing and needs no scope.</summary>
    public Task<ApiResult<AuthTest, SlackError>> TestAsync(CancellationToken cancellationToken) =>
        client.SendAsync(new WebApiRequest(WebApiMethods.AuthTest, new Arguments()) { ProbesToken = true }, WebApiJson.Wire.AuthTest, cancellationToken);
}
