using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Json;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Removes a member's name from messages to others: from waiting messages, and from delivered messages that are recorded.
/// </summary>
public sealed class NameRedactor(Session session, IServiceProvider scope, OutboxCatalog catalog, MessageEdit messageEdit)
{
    /// <summary>
    /// Changes waiting messages that list the member among their names. The name alone is not enough, because others may share it.
    /// </summary>
    public void RedactWaiting(MemberId member, RedactedNames names)
    {
        var items = names.All
            .SelectMany(name => session.Outbox.Saying(JsonEncodedText.Encode(name).Value))
            .DistinctBy(item => item.Id);
        foreach (var item in items)
            if (catalog.Find(item.Kind)?.NamesIn(scope, item).Contains(member) == true)
                Redact(item, names);
    }

    public void Redact(MeetupId meetup, RedactedNames names)
    {
        foreach (var item in session.Outbox.Of(meetup))
            Redact(item, names);
        foreach (var message in session.Sent.About(meetup))
            Redact(message, names);
    }

    /// <summary>Edits a delivered message.</summary>
    public void Redact(SentMessage message, RedactedNames names)
    {
        var before = JsonSerializer.Deserialize(message.Card, ChatJson.Default.Card)!;
        var card = names.RemoveFrom(before);
        var text = JsonSerializer.Serialize(card, ChatJson.Default.Card);
        if (text == JsonSerializer.Serialize(before, ChatJson.Default.Card))
            return;
        session.Sent.Reword(message, text);
        messageEdit.Edit(new MessageRef(message.Platform, message.Channel, message.Message), card);
    }

    private void Redact(OutboxMessage item, RedactedNames names)
    {
        if (catalog.Find(item.Kind) is not { } handler)
            return;
        var payload = handler.Redact(scope, item, names.RemoveFrom);
        if (payload != item.Payload)
            session.Outbox.Reword(item, payload);
    }
}
