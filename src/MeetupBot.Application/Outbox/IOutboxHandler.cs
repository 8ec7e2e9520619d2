using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// One kind of message, or a few that differ in their purpose alone: how its row becomes a delivery, and what follows from the result.
/// It is created for one transaction.
/// </summary>
/// <typeparam name="TPayload">What the row holds beside its columns.</typeparam>
public interface IOutboxHandler<TPayload>
{
    /// <summary>The kinds as stored; one that ends in a dot stands for all that begin with it. A stored kind keeps its meaning.</summary>
    static abstract IReadOnlyList<string> Kinds { get; }

    static abstract TPayload Read(string payload);

    static abstract string Write(TPayload payload);

    /// <returns>Null when there is nothing to do any more, or not yet.</returns>
    Delivery? Draw(OutboxMessage item, TPayload payload, IChatPlatform platform);

    /// <summary>What it needs is still on its way, so it is tried again later.</summary>
    bool IsAwaited(OutboxMessage item, TPayload payload) => false;

    void Delivered(OutboxMessage item, TPayload payload, IChatPlatform platform, DeliveryResult.Done done) { }

    /// <returns>Whether the log should hear of it.</returns>
    bool Refused(OutboxMessage item, TPayload payload, DeliveryResult.Refused refused) => true;

    /// <summary>It is not sent: too late, without a subject, or set aside after too many attempts.</summary>
    void Dropped(OutboxMessage item, TPayload payload) { }

    /// <summary>The card as it stands in the row; null where it is drawn when it is sent.</summary>
    Card? CardIn(TPayload payload) => null;

    /// <summary>Whom the row says that it names.</summary>
    IReadOnlyList<MemberId> NamesIn(TPayload payload) => [];

    /// <summary>Takes a name out of every card in the row.</summary>
    TPayload Redact(TPayload payload, Func<Card, Card> without) => payload;
}
