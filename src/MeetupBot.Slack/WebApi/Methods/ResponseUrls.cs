using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>
/// Answers an interaction where it was made, without a token. Source: docs.slack.dev, Interactivity, Handling user interaction,
/// "Message responses": up to 5 in 30 minutes.
/// </summary>
internal sealed class ResponseUrls(AddressPoster poster)
{
    /// <param name="responseUrl">As received. Refused unless it is a trusted address.</param>
    /// <returns>Null on success.</returns>
    public async Task<SlackError?> PostAsync(string responseUrl, ResponseMessage message, CancellationToken cancellationToken)
    {
        if (poster.Trust(responseUrl) is not { } address)
            return new SlackError(ApiErrorKind.Refused, 0, "The response_url is no address that may be used.");
        return await poster.RespondAsync(address, message.Json, cancellationToken);
    }
}
