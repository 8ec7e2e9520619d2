using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;

namespace MeetupBot.Slack.Deliveries;

/// <summary>
/// Caches the channels of direct and group conversations, since each look-up costs a call.
/// Source: docs.slack.dev, Reference, conversations.open.
/// </summary>
internal sealed class DirectConversations(ConversationMethods conversations)
{
    /// <summary>Slack opens a conversation with up to eight people.</summary>
    public const int MostPeople = 8;

    private readonly BoundedCache<string, string> _channels = new(20_000);

    /// <returns>The channel's id, or the error.</returns>
    public async Task<ApiResult<string, SlackError>> OpenAsync(IReadOnlyCollection<string> users, CancellationToken cancellationToken)
    {
        var key = KeyOf(users);
        if (_channels.TryGet(key, out var known))
            return new(known, null);
        var result = await conversations.OpenAsync(users, cancellationToken);
        if (!result.Succeeded(out var opened, out var error))
            return new(null, error);
        if (opened.Channel is not { Id.Length: > 0 } channel)
            return new(null, new SlackError(ApiErrorKind.Unavailable, 0, "Slack names no conversation."));
        _channels.Keep(key, channel.Id);
        return new(channel.Id, null);
    }

    public void Forget(IReadOnlyCollection<string> users) => _channels.Forget(KeyOf(users));

    private static string KeyOf(IReadOnlyCollection<string> users) => string.Join(',', users.Order(StringComparer.Ordinal));
}
