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

    private const string SendMessages = "Send Messages";

    private readonly DirectChannels _directChannels = new(api.Channels, time);
    private readonly PostedMessages _posted = new(api.Messages);

    public Task<DeliveryResult> PostAsync(Delivery.Post post, CancellationToken cancellationToken) =>
        Ids.TryRead(post.Channel, out var channel)
            ? SendAsync(post, channel, post.Card, SendPriority.Normal, cancellationToken)
            : Task.FromResult(DeliveryOutcome.Invalid("The channel is none of Discord's."));

    public async Task<DeliveryResult> DirectAsync(Delivery.Direct direct, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(direct.User, out var user))
            return DeliveryOutcome.Invalid("The person is none of Discord's.");
        var opened = await _directChannels.OpenAsync(user, cancellationToken);
        if (!opened.Succeeded(out var channel, out var error))
            return DeliveryErrors.ToResult(error, "");
        var result = await SendAsync(direct, channel.Id, direct.Card, SendPriority.Bulk, cancellationToken);
        if (result is not DeliveryResult.Refused { Reason: RefusalReason.Gone })
            return result;
        _directChannels.Forget(user);
        return new DeliveryResult.TryLater(Duration.Zero, "The channel of the direct message had been closed.");
    }

    public async Task<DeliveryResult> EditAsync(Delivery.Edit edit, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(edit.Message, out var channel, out var message))
            return DeliveryOutcome.Invalid("The message is none of Discord's.");
        // The edit has no delivery key: if a menu's id changed with every edit, it would close while somebody is choosing.
        var rendered = CardRenderer.Render(edit.Card);
        var result = await api.Messages.EditAsync(channel, message, rendered.ToEdit(), rendered.Files, edit.Holds, cancellationToken);
        if (result.Error?.Code == DiscordErrorCode.ThreadArchived && await api.Threads.ArchiveAsync(channel, false, cancellationToken) is null)
            result = await api.Messages.EditAsync(channel, message, rendered.ToEdit(), rendered.Files, edit.Holds, cancellationToken);
        return result.Error is { } error ? DeliveryErrors.ToResult(error, Needed(rendered)) : new DeliveryResult.Done(edit.Message);
    }

    public async Task<DeliveryResult> DeleteAsync(Delivery.Delete delete, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(delete.Message, out var channel, out var message))
            return DeliveryOutcome.Invalid("The message is none of Discord's.");
        var error = await api.Messages.DeleteAsync(channel, message, cancellationToken);
        return error is null or { Code: DiscordErrorCode.UnknownMessage }
            ? new DeliveryResult.Done(delete.Message)
            : DeliveryErrors.ToResult(error, "View Channel");
    }
    /// <param name="thread">In a guild. The message unarchives it.</param>
    public Task<DeliveryResult> SendToThreadAsync(Delivery delivery, Snowflake thread, Card card, CancellationToken cancellationToken) =>
        SendAsync(delivery, thread, card, SendPriority.Normal, cancellationToken, sending: "Send Messages in Threads");

    private async Task<DeliveryResult> SendAsync(
        Delivery delivery, Snowflake channel, Card card, SendPriority priority, CancellationToken cancellationToken, string sending = SendMessages)
    {
        var rendered = CardRenderer.Render(card, delivery.Key);
        var (earlier, unseen) = await FindEarlierAsync(delivery, channel, rendered, cancellationToken);
        if (unseen is not null)
            return DeliveryErrors.ToResult(unseen, "");
        if (earlier is not null)
            return new DeliveryResult.Done(Ids.Message(channel, earlier.Id));
        var result = await api.Messages.CreateAsync(channel, rendered.ToCreate(delivery.Key), rendered.Files, priority, delivery.Holds, cancellationToken);
        return result.Succeeded(out var message, out var error)
            ? new DeliveryResult.Done(Ids.Message(channel, message.Id))
            : DeliveryErrors.ToResult(error, Needed(rendered, sending));
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

    private static string Needed(RenderedMessage rendered, string sending = SendMessages) =>
        rendered.Files.Count == 0 ? sending : sending + " and Attach Files";
}
