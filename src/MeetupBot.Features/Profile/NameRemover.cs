using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Outgoing;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Profile;

/// <summary>Takes names out of messages to others: those on their way, and those that arrived and are remembered.</summary>
public sealed class NameRemover(Session session, IEnumerable<string> names, Instant now)
{
    private readonly List<Unnaming> unnamings = [.. names.Select(name => new Unnaming(name))];

    public void In(MeetupId meetup)
    {
        foreach (var item in session.Outbox.Of(meetup))
            In(item);
        foreach (var message in session.Sent.About(meetup))
            In(message);
    }

    /// <summary>It is said anew where it stands.</summary>
    public void In(SentMessage message)
    {
        var before = JsonSerializer.Deserialize(message.Card, ChatJson.Default.Card)!;
        var card = Without(before);
        var text = JsonSerializer.Serialize(card, ChatJson.Default.Card);
        if (text == JsonSerializer.Serialize(before, ChatJson.Default.Card))
            return;
        session.Sent.Reword(message, text);
        session.Outbox.Add(new OutboxMessage
        {
            Platform = message.Platform,
            Lane = message.Channel,
            Priority = OutgoingPriority.ToPerson(OutgoingPriority.News),
            Kind = OutgoingKinds.Reworded,
            Target = message.Channel,
            Payload = JsonSerializer.Serialize(new RewordedPayload(message.Message, card), OutgoingJson.Default.RewordedPayload),
            NotBefore = now,
        }, now);
    }

    private void In(OutboxItem item)
    {
        var payload = item.Kind switch
        {
            OutgoingKinds.Direct or OutgoingKinds.DirectReminder => Without(DeliveryFactory.Direct(item)),
            OutgoingKinds.Post or OutgoingKinds.PostReminder => JsonSerializer.Serialize(Without(DeliveryFactory.Posted(item)), ChatJson.Default.Card),
            OutgoingKinds.InThread => Without(RecapThread.Payload(item)),
            _ => item.Payload!,
        };
        if (payload != item.Payload)
            session.Outbox.Reword(item, payload);
    }

    private string Without(DirectPayload payload) =>
        JsonSerializer.Serialize(payload with { Card = Without(payload.Card), InChannel = payload.InChannel is { } said ? Without(said) : null }, OutgoingJson.Default.DirectPayload);

    private string Without(ThreadPayload payload) =>
        JsonSerializer.Serialize(payload with { Card = Without(payload.Card) }, OutgoingJson.Default.ThreadPayload);

    private Card Without(Card card) => unnamings.Aggregate(card, (left, unnaming) => unnaming.Without(left));
}
