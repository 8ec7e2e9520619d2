using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using NodaTime;

namespace MeetupBot.Chat.Deliveries;

/// <summary>One action on a platform.</summary>
public abstract record Delivery
{
    /// <summary>Identifies this delivery over all attempts. At most 20 letters and digits.</summary>
    public required string Key { get; init; }

    /// <summary>1 for the first. A later attempt may repeat one that arrived without the bot learning of it.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>When the first attempt began.</summary>
    public Instant FirstAttempt { get; init; }

    /// <summary>
    /// Completes when the outcome is stored. Where a platform cannot detect a repeat, no other message is sent until then, so that a crash
    /// leaves at most one message whose outcome is unknown.
    /// </summary>
    public Task Recorded { get; init; } = Task.CompletedTask;

    /// <summary>What it states, for the bot alone. A delivery that states something else by now is overtaken.</summary>
    public string Fact { get; init; } = "";

    /// <summary>
    /// Asked after all waits, just before it goes out: whether it still holds. If not, nothing is sent, and the result is
    /// <see cref="DeliveryResult.Overtaken"/>. Null: it always does.
    /// </summary>
    public Func<CancellationToken, ValueTask<bool>>? Holds { get; init; }

    /// <summary>Posts a card in a channel. Its result contains the message.</summary>
    public sealed record Post(ChannelRef Channel, Card Card) : Delivery
    {
        /// <summary>One of the bot's messages in that channel, which this one is about: it is shown as a reply. Null: none.</summary>
        public MessageRef? ReplyTo { get; init; }
    }

    /// <summary>Edits one of the bot's messages. Its result contains the message.</summary>
    public sealed record Edit(MessageRef Message, Card Card) : Delivery;

    /// <summary>Sends a direct message. Its result contains the message.</summary>
    public sealed record Direct(UserRef User, Card Card) : Delivery;

    /// <summary>
    /// Sends a message to several people in one conversation with the bot. Its result contains the message. See <see
    /// cref="Capabilities.Groups"/>.
    /// </summary>
    public sealed record Group(IReadOnlyList<UserRef> Users, Card Card) : Delivery
    {
        /// <summary>The parent channel, where such a conversation has to be part of one (Discord's private threads).</summary>
        public ChannelRef? Channel { get; init; }

        /// <summary>The conversation's name, where it has one. At most 100 characters, and unique: a repeat is recognised by it.</summary>
        public string Title { get; init; } = "";
    }

    /// <summary>
    /// Posts into the thread of one of the bot's messages, and starts the thread if there is none. Its result contains the message.
    /// </summary>
    /// <param name="Parent">One of the bot's messages.</param>
    /// <param name="Title">The thread's name, where it has one. At most 100 characters.</param>
    public sealed record Thread(MessageRef Parent, string Title, Card Card) : Delivery;

    /// <summary>Replaces the content of the person's own page of the bot in the chat app (<see cref="Capabilities.Home"/>).</summary>
    public sealed record Home(UserRef User, Card Card) : Delivery;

    public sealed record Delete(MessageRef Message) : Delivery;

    /// <summary>Creates (without an id) or updates an event in the platform's event list. Its result contains the event's id.</summary>
    public sealed record PutEvent(SpaceRef Space, string? EventId, SpaceEvent Event) : Delivery;

    /// <summary>Deletes an event. Without an id, the one that an earlier attempt may have created.</summary>
    public sealed record CancelEvent(SpaceRef Space, string? EventId, string Reference) : Delivery;
}
