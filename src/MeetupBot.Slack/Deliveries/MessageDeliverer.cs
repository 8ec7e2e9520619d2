using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Translation;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;

namespace MeetupBot.Slack.Deliveries;

/// <summary>
/// Sends messages. Slack has no key that detects a repeat, and the bot never reads the history. Messages of this process are remembered,
/// so only a call whose answer was lost, through a crash or a broken connection, may arrive twice.
/// Source: docs.slack.dev, Reference, chat.postMessage.
/// </summary>
internal sealed class MessageDeliverer(SlackApi api, Func<Card, MessageContent> render, SharedFiles files)
{
    private readonly DirectConversations _conversations = new(api.Conversations);
    private readonly BoundedCache<string, MessageRef> _posted = new(20_000);

    /// <summary>
    /// A reply also stands in the channel, where people look, with the card that it belongs to above it. When that is gone, it is posted alone.
    /// Source: docs.slack.dev, Reference, chat.postMessage, "Threads and broadcast".
    /// </summary>
    public async Task<DeliveryResult> PostAsync(Delivery.Post post, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(post.Channel, out var channel))
            return DeliveryOutcome.Invalid("The channel is none of Slack's.");
        if (post.ReplyTo is not { } parent || !Ids.TryRead(parent, out var there, out var ts) || there != channel)
            return await SendAsync(post, channel, post.Card, SendPriority.Normal, cancellationToken);
        var result = await SendAsync(post, channel, post.Card, SendPriority.Normal, cancellationToken, ts, isBroadcast: true);
        return result is DeliveryResult.Refused { Reason: RefusalReason.Gone }
            ? await SendAsync(post, channel, post.Card, SendPriority.Normal, cancellationToken)
            : result;
    }

    public Task<DeliveryResult> DirectAsync(Delivery.Direct direct, CancellationToken cancellationToken) =>
        ConverseAsync(direct, [direct.User], direct.Card, cancellationToken);

    public Task<DeliveryResult> GroupAsync(Delivery.Group group, CancellationToken cancellationToken) =>
        group.Users.Count is > 0 and <= DirectConversations.MostPeople
            ? ConverseAsync(group, group.Users, group.Card, cancellationToken)
            : Task.FromResult(DeliveryOutcome.Invalid($"A conversation has one to {DirectConversations.MostPeople} people."));

    /// <summary>Slack threads need no start and have no name: a reply is a message that refers to its parent.</summary>
    public Task<DeliveryResult> ReplyAsync(Delivery.Thread reply, CancellationToken cancellationToken) =>
        Ids.TryRead(reply.Parent, out var channel, out var ts)
            ? SendAsync(reply, channel, reply.Card, SendPriority.Normal, cancellationToken, ts)
            : Task.FromResult(DeliveryOutcome.Invalid("The message is none of Slack's."));

    public async Task<DeliveryResult> EditAsync(Delivery.Edit edit, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(edit.Message, out var channel, out var ts))
            return DeliveryOutcome.Invalid("The message is none of Slack's.");
        var result = await api.Chat.UpdateAsync(channel, ts, render(edit.Card), cancellationToken, edit.Holds);
        if (result.Error is { } error)
            return DeliveryErrors.ToResult(error);
        await files.ShareAsync(edit.Card, edit.Message, isNew: false, cancellationToken);
        return new DeliveryResult.Done(edit.Message);
    }

    public async Task<DeliveryResult> DeleteAsync(Delivery.Delete delete, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(delete.Message, out var channel, out var ts))
            return DeliveryOutcome.Invalid("The message is none of Slack's.");
        var result = await api.Chat.DeleteAsync(channel, ts, cancellationToken);
        return result.Error is null or { Code: SlackErrorCode.MessageNotFound }
            ? new DeliveryResult.Done(delete.Message)
            : DeliveryErrors.ToResult(result.Error);
    }

    private async Task<DeliveryResult> ConverseAsync(
        Delivery delivery, IReadOnlyList<UserRef> people, Card card, CancellationToken cancellationToken)
    {
        var users = new List<string>(people.Count);
        foreach (var person in people)
        {
            if (!Ids.TryRead(person, out var user))
                return DeliveryOutcome.Invalid("The person is none of Slack's.");
            users.Add(user);
        }

        var result = await SendToAsync(delivery, users, card, cancellationToken);
        if (result is not DeliveryResult.Refused { Reason: RefusalReason.Gone or RefusalReason.Hidden })
            return result;
        // Either the cached channel or the person is gone. Opening it again shows which.
        _conversations.Forget(users);
        var opened = await _conversations.OpenAsync(users, cancellationToken);
        if (!opened.Succeeded(out var channel, out var error))
            return DeliveryErrors.ToResult(error);
        result = await SendAsync(delivery, channel, card, SendPriority.Bulk, cancellationToken);
        return result is DeliveryResult.Refused { Reason: RefusalReason.Gone or RefusalReason.Hidden } gone
            ? gone with { Reason = RefusalReason.DirectMessagesClosed }
            : result;
    }

    private async Task<DeliveryResult> SendToAsync(
        Delivery delivery, IReadOnlyCollection<string> users, Card card, CancellationToken cancellationToken)
    {
        var opened = await _conversations.OpenAsync(users, cancellationToken);
        return opened.Succeeded(out var channel, out var error)
            ? await SendAsync(delivery, channel, card, SendPriority.Bulk, cancellationToken)
            : DeliveryErrors.ToResult(error);
    }

    private async Task<DeliveryResult> SendAsync(
        Delivery delivery, string channel, Card card, SendPriority priority, CancellationToken cancellationToken, string? threadTs = null, bool isBroadcast = false)
    {
        if (delivery.Attempt > 1 && _posted.TryGet(delivery.Key, out var earlier))
            return new DeliveryResult.Done(earlier);
        var result = await api.Chat.PostMessageAsync(channel, render(card), threadTs, priority, cancellationToken, delivery.Recorded, delivery.Holds, isBroadcast);
        if (!result.Succeeded(out var posted, out var error))
            return DeliveryErrors.ToResult(error);
        if (posted.Ts is not { Length: > 0 } ts)
            return DeliveryOutcome.Invalid("Slack does not name the message that it posted.");
        var message = Ids.Message(posted.Channel is { Length: > 0 } named ? named : channel, ts);
        _posted.Keep(delivery.Key, message);
        await files.ShareAsync(card, message, isNew: true, cancellationToken);
        return new DeliveryResult.Done(message);
    }
}
