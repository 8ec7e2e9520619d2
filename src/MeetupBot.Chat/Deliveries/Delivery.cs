using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using NodaTime;

namespace MeetupBot.Chat.Deliveries;

/// <summary>One thing to do on a platform.</summary>
public abstract record Delivery
{
    /// <summary>Names this delivery for good, to 20 characters of letters and digits.</summary>
    public required string Key { get; init; }

    /// <summary>1 for the first. A later one may repeat what arrived unheard.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>When the first attempt began.</summary>
    public Instant FirstAttempt { get; init; }

    /// <summary>
    /// Completes when the outcome is written down. Where a platform can't recognise a repeat, no other message goes out until then, so that
    /// a crash leaves one message of which nobody knows whether it arrived.
    /// </summary>
    public Task Recorded { get; init; } = Task.CompletedTask;

    /// <summary>Posts a card into a channel. Done: the message.</summary>
    public sealed record Post(ChannelRef Channel, Card Card) : Delivery;

    /// <summary>Rewrites a message of ours. Done: the message.</summary>
    public sealed record Edit(MessageRef Message, Card Card) : Delivery;

    /// <summary>A direct message. Done: the message.</summary>
    public sealed record Direct(UserRef User, Card Card) : Delivery;

    /// <summary>A message to several people in one conversation of theirs with us. Done: the message. See <see cref="Capabilities.Groups"/>.</summary>
    public sealed record Group(IReadOnlyList<UserRef> Users, Card Card) : Delivery
    {
        /// <summary>Under which channel, where such a conversation has to be part of one (Discord's private threads).</summary>
        public ChannelRef? Channel { get; init; }

        /// <summary>Its name, where it has one; to 100 characters. No two groups have the same: a repeat is recognised by it.</summary>
        public string Title { get; init; } = "";
    }

    /// <summary>A message into the thread of a message of ours; the thread is begun if there is none. Done: the message.</summary>
    /// <param name="Parent">Ours.</param>
    /// <param name="Title">The thread's name, where it has one; to 100 characters.</param>
    public sealed record Thread(MessageRef Parent, string Title, Card Card) : Delivery;

    /// <summary>Shows the person's own page of the bot in the chat app (<see cref="Capabilities.Home"/>), in place of what was there.</summary>
    public sealed record Home(UserRef User, Card Card) : Delivery;

    public sealed record Delete(MessageRef Message) : Delivery;

    /// <summary>Creates (without an id) or rewrites an event beside the chat. Done: the event's id.</summary>
    public sealed record PutEvent(SpaceRef Space, string? EventId, SpaceEvent Event) : Delivery;

    /// <summary>Takes an event away; without an id, the one that an earlier attempt may have made.</summary>
    public sealed record CancelEvent(SpaceRef Space, string? EventId, string Reference) : Delivery;
}
