using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>Messages. Their links and pictures are never unfurled. Source: docs.slack.dev, Reference, chat.*.</summary>
internal sealed class ChatMethods(WebApiClient client)
{
    /// <param name="channel">The id of a channel, or of a direct or group conversation.</param>
    /// <param name="threadTs">The timestamp of the parent message of a reply.</param>
    /// <param name="priority">Used when the workspace's limit is reached.</param>
    /// <param name="cancellationToken">Ends the wait. A request in flight may still arrive.</param>
    /// <param name="recorded">Completes when the outcome is stored. The next call that sets it waits for it.</param>
    /// <param name="holds">Asked when its turn has come; if not, it is not sent.</param>
    /// <param name="isBroadcast">Whether a reply also stands in the channel.</param>
    public Task<ApiResult<PostedMessage, SlackError>> PostMessageAsync(
        string channel,
        MessageContent content,
        string? threadTs,
        SendPriority priority,
        CancellationToken cancellationToken,
        Task? recorded = null,
        Func<CancellationToken, ValueTask<bool>>? holds = null,
        bool isBroadcast = false)
    {
        var arguments = Content(new Arguments().AddChannel(channel), content)
            .Add("thread_ts", threadTs)
            .Add("reply_broadcast", threadTs is not null && isBroadcast ? true : null)
            .Add("unfurl_links", false)
            .Add("unfurl_media", false);
        return client.SendAsync(
            new WebApiRequest(WebApiMethods.ChatPostMessage, arguments) { Priority = priority, Recorded = recorded, Holds = holds }, WebApiJson.Wire.PostedMessage, cancellationToken);
    }

    /// <summary>Replaces text and blocks.</summary>
    public Task<ApiResult<PostedMessage, SlackError>> UpdateAsync(
        string channel, string ts, MessageContent content, CancellationToken cancellationToken, Func<CancellationToken, ValueTask<bool>>? holds = null) =>
        client.SendAsync(
            new WebApiRequest(WebApiMethods.ChatUpdate, Content(new Arguments().AddChannel(channel).Add("ts", ts), content)) { Holds = holds },
            WebApiJson.Wire.PostedMessage,
            cancellationToken);

    /// <summary>A message that only that person sees, in a channel that both are in.</summary>
    public Task<ApiResult<EphemeralMessage, SlackError>> PostEphemeralAsync(
        string channel, string user, MessageContent content, CancellationToken cancellationToken) =>
        client.SendAsync(
            new WebApiRequest(WebApiMethods.ChatPostEphemeral, Content(new Arguments().AddChannel(channel).Add("user", user), content)),
            WebApiJson.Wire.EphemeralMessage,
            cancellationToken);

    public Task<ApiResult<PostedMessage, SlackError>> DeleteAsync(string channel, string ts, CancellationToken cancellationToken) =>
        client.SendAsync(
            new WebApiRequest(WebApiMethods.ChatDelete, new Arguments().AddChannel(channel).Add("ts", ts)) { DoneAlreadyCode = SlackErrorCode.MessageNotFound },
            WebApiJson.Wire.PostedMessage,
            cancellationToken);

    private static Arguments Content(Arguments arguments, MessageContent content) =>
        arguments.Add("text", content.Text).AddJson("blocks", content.BlocksJson());
}
