using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Handles one kind of outbox message, or a few kinds that share a payload: how a row becomes a delivery, and what follows from the
/// result. It is created for one transaction.
/// </summary>
/// <typeparam name="TPayload">The stored payload, beside the columns of the row.</typeparam>
public interface IOutboxHandler<TPayload>
{
    /// <summary>
    /// The stored kinds. A kind that ends in a dot matches every kind with this prefix. A stored kind never changes its meaning.
    /// </summary>
    static abstract IReadOnlyList<string> Kinds { get; }

    static abstract TPayload Read(string payload);

    static abstract string Write(TPayload payload);

    /// <returns>Null when there is nothing to send any more, or not yet.</returns>
    Delivery? Draw(OutboxMessage item, TPayload payload, IChatPlatform platform);

    /// <summary>Whether the message waits for another delivery and is tried again later.</summary>
    bool IsAwaited(OutboxMessage item, TPayload payload) => false;

    void Delivered(OutboxMessage item, TPayload payload, IChatPlatform platform, DeliveryResult.Done done) { }

    /// <returns>Whether the result is worth a line in the log.</returns>
    bool Refused(OutboxMessage item, TPayload payload, DeliveryResult.Refused refused) => true;

    /// <summary>Runs when the message is not sent: it is too late, its subject is gone, or it failed too often.</summary>
    void Dropped(OutboxMessage item, TPayload payload) { }

    /// <summary>The card stored in the row, or null when the card is drawn at delivery.</summary>
    Card? CardIn(TPayload payload) => null;

    /// <summary>The members whom the row names.</summary>
    IReadOnlyList<MemberId> NamesIn(TPayload payload) => [];

    /// <summary>Removes a name from every card in the row.</summary>
    TPayload Redact(TPayload payload, Func<Card, Card> without) => payload;
}
