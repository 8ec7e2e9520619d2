using System.Text.Json;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Json;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>A line about a date that is skipped.</summary>
internal sealed class SeriesNoteOutbox : IOutboxHandler<Card>
{
    public const string Kind = "series.note";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static Card Read(string payload) => JsonSerializer.Deserialize(payload, ChatJson.Default.Card)!;

    public static string Write(Card payload) => JsonSerializer.Serialize(payload, ChatJson.Default.Card);

    public Delivery? Draw(OutboxMessage item, Card payload, IChatPlatform platform) =>
        new Delivery.Post(new ChannelRef(item.Platform, item.Target), payload) { Key = item.Key };

    public Card CardIn(Card payload) => payload;

    public Card Redact(Card payload, Func<Card, Card> without) => without(payload);
}
