using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>Messages of a channel. Source: Resources, Message.</summary>
internal sealed class MessageResource(RestClient client)
{
    private const string One = "/messages/{message}";

    /// <summary>Repeated after a failure only when the body has an enforced nonce.</summary>
    public Task<ApiResult<Message, DiscordError>> CreateAsync(
        Snowflake channel,
        MessageRequest body,
        IReadOnlyList<RestFile> files,
        SendPriority priority,
        Func<CancellationToken, ValueTask<bool>>? holds,
        CancellationToken cancellationToken)
    {
        var route = RestRoute.ForChannel(HttpMethod.Post, channel, "/messages") with { Repeatable = body.EnforceNonce == true };
        return client.SendAsync(Message(route, body, files) with { Priority = priority, Holds = holds }, DiscordJson.Wire.Message, cancellationToken);
    }

    public Task<ApiResult<Message, DiscordError>> EditAsync(
        Snowflake channel,
        Snowflake message,
        MessageRequest body,
        IReadOnlyList<RestFile> files,
        Func<CancellationToken, ValueTask<bool>>? holds,
        CancellationToken cancellationToken) =>
        client.SendAsync(
            Message(RestRoute.ForChannel(HttpMethod.Patch, channel, One, $"/messages/{message}"), body, files) with { Holds = holds },
            DiscordJson.Wire.Message, cancellationToken);

    /// <summary>Up to 100 messages after the given id, newest first. Empty without READ_MESSAGE_HISTORY.</summary>
    public Task<ApiResult<Message[], DiscordError>> ListAfterAsync(Snowflake channel, Snowflake after, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForChannel(HttpMethod.Get, channel, "/messages", $"/messages?limit=100&after={after}")),
            DiscordJson.Wire.MessageArray, cancellationToken);

    public Task<DiscordError?> DeleteAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForChannel(HttpMethod.Delete, channel, One, $"/messages/{message}"))
            {
                DoneAlreadyCode = DiscordErrorCode.UnknownMessage,
            },
            cancellationToken);

    internal static RestRequest Message(RestRoute route, MessageRequest body, IReadOnlyList<RestFile> files) => new(route)
    {
        Body = RequestBody.Serialize(body, DiscordJson.Wire.MessageRequest),
        Files = files,
        Timeout = files.Count == 0 ? TimeSpan.FromSeconds(15) : TimeSpan.FromSeconds(60),
    };
}
