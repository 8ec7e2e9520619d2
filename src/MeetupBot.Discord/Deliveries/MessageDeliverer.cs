using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;
using NodaTime;

namespace MeetupBot.Discord.Deliveries;

/// <summary>
/// Sends messages. Discord detects a repeat by its nonce for some minutes. After that the channel is searched first.
/// Source: Resources, Message, "Create Message".
/// </summary>
internal sealed class MessageDeliverer(DiscordApi api, Identity identity, TimeProvider time)
{
    /// <summary>Discord remembers a nonce for "the past few minutes". One minute is safely within that.</summary>
    private static readonly Duration NonceIsSafeFor = Duration.FromMinutes(1);

    private const string SendMessages = PermissionNames.SendMessages;

    private readonly DirectChannels _directChannels = new(api.Channels, time);
    private readonly PostedMessages _posted = new(api.Messages);

    public Task<DeliveryResult> PostAsync(Delivery.Post post, CancellationToken cancellationToken) =>
        Ids.TryRead(post.Channel, out var channel)
            ? PostAsync(post, channel, post.Card, cancellationToken)
            : Task.FromResult(DeliveryOutcome.Invalid("The channel is none of Discord's."));

    public Task<DeliveryResult> PostAsync(Delivery delivery, Snowflake channel, Card card, CancellationToken cancellationToken) =>
        SendAsync(delivery, channel, card, SendPriority.Normal, cancellationToken);

    public async Task<DeliveryResult> DirectAsync(Delivery.Direct direct, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(direct.User, out var user))
            return DeliveryOutcome.Invalid("The person is none of Discord's.");
        var opened = await _directChannels.OpenAsync(user, cancellationToken);
        if (!opened.Succeeded(out var channel, out var error))
            return DeliveryErrors.ToResult(error, "");
        var result = await SendAsync(direct, channel.Id, direct.Card, SendPriority.Bulk, cancellationToken);
        if (result is not DeliveryResult.Refused { Reason: RefusalReason.ChannelGone })
            return result;
        _directChannels.Forget(user);
        return new DeliveryResult.TryLater(Duration.Zero, "The channel of the direct message had been closed.");
    }

    public async Task<DeliveryResult> EditAsync(Delivery.Edit edit, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(edit.Message, out var channel, out var message))
            return DeliveryOutcome.Invalid("The message is none of Discord's.");
        // The edit has no delivery key: if a menu's id changed with every edit, it would close while somebody is choosing.
        var error = await PutAsync(
            CardRenderer.Render(edit.Card),
            () => CardRenderer.Render(edit.Card with { Files = [] }),
            shown => EditAsync(edit, channel, message, shown, cancellationToken));
        return error is null ? new DeliveryResult.Done(edit.Message) : DeliveryErrors.ToResult(error, SendMessages);
    }

    public async Task<DeliveryResult> DeleteAsync(Delivery.Delete delete, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(delete.Message, out var channel, out var message))
            return DeliveryOutcome.Invalid("The message is none of Discord's.");
        var error = await api.Messages.DeleteAsync(channel, message, cancellationToken);
        return error is null or { Code: DiscordErrorCode.UnknownMessage }
            ? new DeliveryResult.Done(delete.Message)
            : DeliveryErrors.ToResult(error, PermissionNames.ViewChannel);
    }

    /// <param name="thread">In a guild. The message unarchives it.</param>
    public Task<DeliveryResult> SendToThreadAsync(Delivery delivery, Snowflake thread, Card card, CancellationToken cancellationToken) =>
        SendAsync(delivery, thread, card, SendPriority.Normal, cancellationToken, sending: PermissionNames.SendMessagesInThreads);

    private async Task<DeliveryResult> SendAsync(
        Delivery delivery, Snowflake channel, Card card, SendPriority priority, CancellationToken cancellationToken, string sending = SendMessages)
    {
        var rendered = CardRenderer.Render(card, delivery.Key);
        var (earlier, unseen) = await FindEarlierAsync(delivery, channel, rendered, cancellationToken);
        if (unseen is not null)
            return DeliveryErrors.ToResult(unseen, "");
        if (earlier is not null)
            return new DeliveryResult.Done(Ids.Message(channel, earlier.Id));
        Message? sent = null;
        var error = await PutAsync(rendered, () => CardRenderer.Render(card with { Files = [] }, delivery.Key), async shown =>
        {
            var result = await CreateAsync(delivery, channel, shown, FindParent(delivery, channel), priority, cancellationToken);
            if (result.Error?.Code == DiscordErrorCode.CannotReplyWithoutHistory)
                result = await CreateAsync(delivery, channel, shown, replyTo: null, priority, cancellationToken);
            sent = result.Value;
            return result.Error;
        });
        return error switch
        {
            null => new DeliveryResult.Done(Ids.Message(channel, sent!.Id)),
            { Code: DiscordErrorCode.MissingPermissions } when await IsThreadAsync(channel, cancellationToken) =>
                DeliveryErrors.ToResult(error, PermissionNames.SendMessagesInThreads),
            _ => DeliveryErrors.ToResult(error, sending),
        };
    }

    private Task<ApiResult<Message, DiscordError>> CreateAsync(
        Delivery delivery, Snowflake channel, RenderedMessage shown, Snowflake? replyTo, SendPriority priority, CancellationToken cancellationToken) =>
        api.Messages.CreateAsync(channel, shown.ToCreate(delivery.Key, replyTo), shown.Files, priority, delivery.Holds, cancellationToken);

    private static Snowflake? FindParent(Delivery delivery, Snowflake channel) =>
        delivery is Delivery.Post { ReplyTo: { } parent } && Ids.TryRead(parent, out var there, out var message) && there == channel ? message : null;

    /// <summary>Asked only after a refusal, to name the permission that is missing.</summary>
    private async Task<bool> IsThreadAsync(Snowflake channel, CancellationToken cancellationToken) =>
        (await api.Channels.GetAsync(channel, cancellationToken)).Value is { } found && ChannelType.IsThread(found.Type);

    /// <summary>
    /// A card whose file is refused goes without it. Discord does not say which permission is missing: when the repeat is refused too, it
    /// is not Attach Files alone.
    /// </summary>
    private static async Task<DiscordError?> PutAsync(
        RenderedMessage rendered, Func<RenderedMessage> withoutFiles, Func<RenderedMessage, Task<DiscordError?>> send)
    {
        var error = await send(rendered);
        var mayBeFile = rendered.Files.Count > 0 && error?.Kind == ApiErrorKind.Refused
            && error.Code is (DiscordErrorCode.MissingPermissions or DiscordErrorCode.UploadsLimited or DiscordErrorCode.RequestTooLarge);
        return mayBeFile ? await send(withoutFiles()) : error;
    }

    private async Task<DiscordError?> EditAsync(
        Delivery.Edit edit, Snowflake channel, Snowflake message, RenderedMessage rendered, CancellationToken cancellationToken)
    {
        var result = await api.Messages.EditAsync(channel, message, rendered.ToEdit(), rendered.Files, edit.Holds, cancellationToken);
        if (result.Error?.Code == DiscordErrorCode.ThreadArchived && await api.Threads.ArchiveAsync(channel, false, cancellationToken) is null)
            result = await api.Messages.EditAsync(channel, message, rendered.ToEdit(), rendered.Files, edit.Holds, cancellationToken);
        return result.Error;
    }

    /// <returns>The message, or the error that prevents the search. With an error nothing may be sent.</returns>
    private async Task<(Message? Found, DiscordError? Error)> FindEarlierAsync(
        Delivery delivery, Snowflake channel, RenderedMessage rendered, CancellationToken cancellationToken)
    {
        var sinceFirst = Instant.FromDateTimeOffset(time.GetUtcNow()) - delivery.FirstAttempt;
        if (delivery.Attempt <= 1 || sinceFirst < NonceIsSafeFor)
            return default;
        if (await identity.SelfAsync(cancellationToken) is not { } self)
            return (null, Identity.Unknown);
        return await _posted.FindAsync(channel, self, delivery.Key, rendered, delivery.FirstAttempt.ToDateTimeOffset(), cancellationToken);
    }
}
