using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Outgoing;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Profile;

/// <summary>Takes names out of messages to others: those on their way, and those that arrived and are remembered.</summary>
public sealed class NameRemover(Session session, IReadOnlyList<string> names, Instant now)
{
    private readonly List<Unnaming> unnamings = [.. names.Select(name => new Unnaming(name))];

    /// <summary>In what waits, of any meetup or none, that says it names the member: others may have the same name.</summary>
    public void OnTheWay(MemberId member)
    {
        foreach (var item in names.SelectMany(name => session.Outbox.Saying(JsonEncodedText.Encode(name).Value)).DistinctBy(item => item.Id))
            if (NamesIn(item).Contains(member.Value))
                In(item);
    }

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
        Rewording.Of(session, new MessageRef(message.Platform, message.Channel, message.Message), card, now);
    }

    private static IReadOnlyList<long> NamesIn(OutboxItem item) => item.Kind switch
    {
        OutgoingKinds.Direct or OutgoingKinds.DirectReminder => DeliveryFactory.Direct(item).Names ?? [],
        OutgoingKinds.Digest => DeliveryFactory.Digest(item).Names,
        _ => [],
    };

    private void In(OutboxItem item)
    {
        var payload = item.Kind switch
        {
            OutgoingKinds.Direct or OutgoingKinds.DirectReminder => Without(DeliveryFactory.Direct(item)),
            OutgoingKinds.Post or OutgoingKinds.PostReminder => JsonSerializer.Serialize(Without(DeliveryFactory.Posted(item)), ChatJson.Default.Card),
            OutgoingKinds.InThread => Without(RecapThread.Payload(item)),
            OutgoingKinds.Digest => Without(DeliveryFactory.Digest(item)),
            _ => item.Payload!,
        };
        if (payload != item.Payload)
            session.Outbox.Reword(item, payload);
    }

    private string Without(DirectPayload payload) =>
        JsonSerializer.Serialize(payload with { Card = Without(payload.Card), InChannel = payload.InChannel is { } said ? Without(said) : null }, OutgoingJson.Default.DirectPayload);

    private string Without(ThreadPayload payload) =>
        JsonSerializer.Serialize(payload with { Card = Without(payload.Card) }, OutgoingJson.Default.ThreadPayload);

    private string Without(DigestPayload payload) =>
        JsonSerializer.Serialize(payload with { Card = Without(payload.Card) }, OutgoingJson.Default.DigestPayload);

    private Card Without(Card card) => unnamings.Aggregate(card, (left, unnaming) => unnaming.Without(left));
}
