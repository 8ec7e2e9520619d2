using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Text;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Deliveries;

/// <summary>
/// Sends messages to threads: under one of the bot's messages, or in a private thread with a few people. A message unarchives the thread.
/// Source: Topics, Threads; Resources, Channel, "Start Thread from Message", "Start Thread without Message" and "Add Thread Member".
/// </summary>
internal sealed class ThreadDeliverer(DiscordApi api, Identity identity, MessageDeliverer messages, TimeProvider time)
{
    private const int NameLength = 100;

    private readonly PrivateThreads _private = new(api, identity, time);

    /// <summary>
    /// A thread has the id of its message, so it posts first and creates the thread only if there is none. Where no thread can be, as in a
    /// thread, a forum post or the chat of a voice channel, the message goes into the place itself. Source: Resources, Channel, "Channel
    /// Types" (the types of parents).
    /// </summary>
    public async Task<DeliveryResult> ReplyAsync(Delivery.Thread reply, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(reply.Parent, out var channel, out var parent))
            return DeliveryOutcome.Invalid("The message is none of Discord's.");
        var sent = await messages.SendToThreadAsync(reply, parent, reply.Card, cancellationToken);
        if (sent is not DeliveryResult.Refused { Reason: RefusalReason.ChannelGone })
            return sent;
        var started = await api.Threads.StartFromMessageAsync(channel, parent, NameOf(reply.Title), cancellationToken);
        return started.Error switch
        {
            null or { Code: DiscordErrorCode.ThreadExists } => await messages.SendToThreadAsync(reply, parent, reply.Card, cancellationToken),
            { Code: DiscordErrorCode.WrongChannelType } => await messages.PostAsync(reply, channel, reply.Card, cancellationToken),
            var error => DeliveryErrors.ToResult(error, PermissionNames.CreatePublicThreads),
        };
    }

    /// <summary>
    /// Adds everybody before it posts. If somebody cannot be added, the delivery is refused and the empty thread is archived.
    /// </summary>
    public async Task<DeliveryResult> SendToGroupAsync(Delivery.Group group, CancellationToken cancellationToken)
    {
        if (group.Channel is not { } under || !Ids.TryRead(under, out var channel))
            return DeliveryOutcome.Invalid("A private thread stands under a channel of Discord's.");
        var users = new List<Snowflake>();
        foreach (var person in group.Users)
        {
            if (!Ids.TryRead(person, out var user))
                return DeliveryOutcome.Invalid("The person is none of Discord's.");
            users.Add(user);
        }

        var (thread, error) = await _private.OpenAsync(group, channel, NameOf(group.Title), cancellationToken);
        if (error is not null)
            return DeliveryErrors.ToResult(error, PermissionNames.CreatePrivateThreads);
        var result = await AddAsync(thread, users, cancellationToken) is { } refused
            ? DeliveryErrors.ToResult(refused, PermissionNames.SendMessagesInThreads)
            : await messages.SendToThreadAsync(group, thread, group.Card, cancellationToken);
        if (result is DeliveryResult.Refused)
            await api.Threads.ArchiveAsync(thread, true, cancellationToken);
        if (result is not DeliveryResult.TryLater)
            _private.Forget(group.Key);
        return result;
    }

    private async Task<DiscordError?> AddAsync(Snowflake thread, IEnumerable<Snowflake> users, CancellationToken cancellationToken)
    {
        foreach (var user in users)
        {
            if (await api.Threads.AddMemberAsync(thread, user, cancellationToken) is { } error)
                return error;
        }

        return null;
    }

    private static string NameOf(string title)
    {
        var name = DisplayText.Shorten(title.Trim(), NameLength);
        return name.Length > 0 ? name : "Meetup";
    }
}
