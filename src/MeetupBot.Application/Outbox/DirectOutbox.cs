using System.Text.Json;
using MeetupBot.Application.Membership;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Sends the stored card to one person.</summary>
internal sealed class DirectOutbox(
    Session session,
    IClock clock,
    SentMessages sentMessages,
    RefusedDirect refusedDirect,
    Departures departures)
    : IOutboxHandler<DirectPayload>
{
    public static IReadOnlyList<string> Kinds { get; } = [OutboxKinds.Direct, OutboxKinds.DirectReminder];

    public static DirectPayload Read(string payload) => JsonSerializer.Deserialize(payload, OutboxJson.Default.DirectPayload)!;

    public static string Write(DirectPayload payload) => JsonSerializer.Serialize(payload, OutboxJson.Default.DirectPayload);

    public Delivery? Draw(OutboxMessage item, DirectPayload payload, IChatPlatform platform) =>
        new Delivery.Direct(new UserRef(item.Platform, item.Target), payload.Card) { Key = item.Key };

    public void Delivered(OutboxMessage item, DirectPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is not { } message
            || item.MemberId is not { } recipient
            || session.Members.Find(recipient) is not { ForgottenAt: null })
            return;
        session.Members.SetDirectMessagesRefused(item.Platform, item.Target, null);
        sentMessages.Remember(item, message, payload.Card, recipient, NamesIn(payload));
    }

    public bool Refused(OutboxMessage item, DirectPayload payload, DeliveryResult.Refused refused)
    {
        if (refused.Reason is not (RefusalReason.DirectMessagesClosed or RefusalReason.Gone))
            return true;
        session.Members.SetDirectMessagesRefused(item.Platform, item.Target, clock.GetCurrentInstant());
        if (refused.Reason == RefusalReason.Gone)
            departures.MarkGone(item.Platform, item.Target);
        if (item.MemberId is { } member)
            refusedDirect.Reroute(item, payload, member, refused.Reason);
        return false;
    }

    public Card CardIn(DirectPayload payload) => payload.Card;

    public IReadOnlyList<MemberId> NamesIn(DirectPayload payload) => [.. (payload.Names ?? []).Select(member => new MemberId(member))];

    public DirectPayload Redact(DirectPayload payload, Func<Card, Card> without) => payload with
    {
        Card = without(payload.Card),
        InChannel = payload.InChannel is { } said ? without(said) : null,
    };
}
