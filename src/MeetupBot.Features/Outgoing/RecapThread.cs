using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Outgoing;

/// <summary>A message into the thread of a meetup's recap: the recap is looked for when it is sent, for it may not be posted before.</summary>
internal static class RecapThread
{
    /// <summary>The recap is still on its way.</summary>
    public static bool IsAwaited(Session session, OutboxItem item) =>
        item.Kind == OutgoingKinds.InThread && Recap(session, item) is { Message: null, GoneAt: null };

    /// <returns>Null where there is no recap to answer, or not any more.</returns>
    public static Delivery.Thread? Create(Session session, OutboxItem item)
    {
        if (Recap(session, item) is not { GoneAt: null, Message: { } message } recap)
            return null;
        var payload = Payload(item);
        return new Delivery.Thread(new MessageRef(item.Platform, recap.Channel, message), payload.Title, payload.Card) { Key = item.Key };
    }

    public static ThreadPayload Payload(OutboxItem item) => JsonSerializer.Deserialize(item.Payload!, OutgoingJson.Default.ThreadPayload)!;

    private static PostedCard? Recap(Session session, OutboxItem item) =>
        item.MeetupId is { } meetup ? session.Cards.Find(meetup, new(Payload(item).Space), OutgoingKinds.RecapCard) : null;
}
