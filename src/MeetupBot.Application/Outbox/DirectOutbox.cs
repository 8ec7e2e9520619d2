using System.Text.Json;
using MeetupBot.Application.Membership;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Sends a card to one person: the stored one if it still holds, or what its topic draws now.</summary>
internal sealed class DirectOutbox(
    Session session,
    IClock clock,
    SentMessages sentMessages,
    RefusedDirect refusedDirect,
    Departures departures,
    IServiceProvider scope)
    : IOutboxHandler<DirectPayload>
{
    public static IReadOnlyList<string> Kinds { get; } = [OutboxKinds.Direct, OutboxKinds.DirectReminder, OutboxKinds.News];

    public static DirectPayload Read(string payload) => JsonSerializer.Deserialize(payload, OutboxJson.Default.DirectPayload)!;

    public static string Write(DirectPayload payload) => JsonSerializer.Serialize(payload, OutboxJson.Default.DirectPayload);

    public Delivery? Draw(OutboxMessage item, DirectPayload payload, IChatPlatform platform) => Look(item, payload) is { } told
        ? new Delivery.Direct(new UserRef(item.Platform, item.Target), told.Card) { Key = item.Key, Fact = told.Fact }
        : null;

    public void Delivered(OutboxMessage item, DirectPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is not { } message
            || item.MemberId is not { } recipient
            || session.Members.Find(recipient) is not { ForgottenAt: null })
            return;
        session.Members.SetDirectMessagesRefused(item.Platform, item.Target, null);
        if ((payload.Card ?? (done.Sent as Delivery.Direct)?.Card) is { } card)
            sentMessages.Remember(item, message, card, recipient, NamesIn(payload));
        KeepTold(item, payload, done.Sent?.Fact);
    }

    public bool Refused(OutboxMessage item, DirectPayload payload, DeliveryResult.Refused refused)
    {
        if (refused.Reason is not (RefusalReason.DirectMessagesClosed or RefusalReason.Gone))
            return true;
        session.Members.SetDirectMessagesRefused(item.Platform, item.Target, clock.GetCurrentInstant());
        if (refused.Reason == RefusalReason.Gone)
            departures.MarkGone(item.Platform, item.Target);
        if (item.MemberId is { } member && Look(item, payload) is { } told)
        {
            refusedDirect.Reroute(item, payload, told, member, refused.Reason);
            KeepTold(item, payload, told.Fact);
        }

        return false;
    }

    public Card? CardIn(DirectPayload payload) => payload.Card;

    public IReadOnlyList<MemberId> NamesIn(DirectPayload payload) => [.. (payload.Names ?? []).Select(member => new MemberId(member))];

    public DirectPayload Redact(DirectPayload payload, Func<Card, Card> without) => payload with
    {
        Card = payload.Card is { } card ? without(card) : null,
        InChannel = payload.InChannel is { } said ? without(said) : null,
    };

    private Told? Look(OutboxMessage item, DirectPayload payload)
    {
        if (payload.Topic is { } name && scope.GetKeyedService<ITopic>(name) is { } topic)
            return topic.Look(item, payload.Detail ?? "", payload.Card, payload.InChannel);
        return payload.Card is { } card ? new Told(card) : null;
    }

    /// <summary>When more was merged into the news meanwhile, it is sent once more, from what its recipient knows now.</summary>
    private void KeepTold(OutboxMessage item, DirectPayload payload, string? fact)
    {
        if (payload.Card is null && session.Outbox.Find(item.Id) is { } left && left.Generation != item.TriedGeneration)
            session.Outbox.Reword(left, Write(payload with { Detail = fact }));
    }
}
