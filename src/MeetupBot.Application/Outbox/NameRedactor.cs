using System.Text.Json;
using MeetupBot.Application.Membership;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Json;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Removes a member's name from messages to others, or replaces it: in waiting messages, and in delivered messages that are recorded.
/// </summary>
public sealed class NameRedactor(Session session, IServiceProvider scope, OutboxCatalog catalog, MessageEdit messageEdit)
    : IFormerNameObserver
{
    /// <summary>
    /// Changes waiting messages that list the member among their names. The name alone is not enough, because others may share it.
    /// </summary>
    /// <param name="which">Further bounds. Null: none.</param>
    public void RedactWaiting(MemberId member, RedactedNames names, Func<OutboxMessage, bool>? which = null)
    {
        var items = names.All
            .SelectMany(name => session.Outbox.Saying(JsonEncodedText.Encode(name).Value))
            .DistinctBy(item => item.Id);
        foreach (var item in items)
            if (NamesIn(item).Contains(member) && which?.Invoke(item) != false)
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
        if (Reword(message, names) is { } card)
            messageEdit.Edit(new MessageRef(message.Platform, message.Channel, message.Message), card);
    }

    /// <summary>
    /// Writes the new name into waiting messages and into the copies of delivered ones. These themselves stay as they were read; but who asks
    /// to be forgotten later is found in them only by the name that the copy has. Where somebody else in the same message goes by the former name,
    /// it stays: it may be theirs.
    /// </summary>
    public void Renamed(FormerName former)
    {
        // Who had no name is called what anybody may be called.
        if (former.Name == Words.Somebody)
            return;
        // What this transaction has written has the new name already.
        var accounts = ListAccounts(former.Member);
        if (former.Next == former.Name || accounts.Exists(account => account.MemberId == former.Member && account.Name == former.Name))
            return;
        var names = new RedactedNames([former.Name], [.. accounts.Select(account => account.Name).Append(former.Next)], former.Next);
        var namesakes = accounts.Where(account => account.Name == former.Name).Select(account => account.MemberId).ToHashSet();
        var theirs = namesakes.SelectMany(ListMeetups).ToHashSet();
        foreach (var meetup in ListMeetups(former.Member).Where(meetup => !theirs.Contains(meetup)))
        {
            foreach (var item in session.Outbox.Of(meetup).Where(item => !NamesIn(item).Any(namesakes.Contains)))
                Redact(item, names);
            foreach (var message in session.Sent.About(meetup).Where(message => !session.Sent.NamesIn(message).Any(namesakes.Contains)))
                Reword(message, names);
        }

        RedactWaiting(former.Member, names, item => !IsTheirs(item.MeetupId) && !NamesIn(item).Any(namesakes.Contains));
        foreach (var message in session.Sent.Naming(former.Member)
            .Where(message => !IsTheirs(message.MeetupId) && !session.Sent.NamesIn(message).Any(namesakes.Contains)))
            Reword(message, names);

        bool IsTheirs(MeetupId? meetup) => meetup is { } id && theirs.Contains(id);
    }

    /// <summary>The names of the other people in the member's community.</summary>
    public IReadOnlyList<string> ListOtherNames(MemberId member) =>
        [.. ListAccounts(member).Where(account => account.MemberId != member).Select(account => account.Name)];

    /// <summary>Every meetup that may name the member: they hosted it, answered, voted, called it off, or met somebody there.</summary>
    public IReadOnlyList<MeetupId> ListMeetups(MemberId member)
    {
        if (session.PersonalData.Export(member) is not { } export)
            return [];
        return
        [
            .. export.Hosted.Select(meetup => meetup.Id)
                .Concat(export.Rsvps.Select(rsvp => rsvp.Meetup))
                .Concat(export.Ballots.Select(ballot => ballot.Meetup))
                .Concat(export.Attendance.Select(attendance => attendance.Meetup))
                .Concat(export.Encounters.Select(encounter => encounter.MeetupId).OfType<MeetupId>())
                .Concat(export.Cancelled.Select(cancelled => cancelled.Meetup))
                .Distinct(),
        ];
    }

    /// <summary>The accounts of the member's community, with their own.</summary>
    private List<Account> ListAccounts(MemberId member) =>
        session.Members.Find(member) is { } known ? [.. session.Members.ListNamed(known.CommunityId)] : [];

    private IReadOnlyList<MemberId> NamesIn(OutboxMessage item) => catalog.Find(item.Kind)?.NamesIn(scope, item) ?? [];

    /// <returns>The card as it is now; null when it does not have the name.</returns>
    private Card? Reword(SentMessage message, RedactedNames names)
    {
        var before = JsonSerializer.Deserialize(message.Card, ChatJson.Default.Card)!;
        var card = names.RemoveFrom(before);
        var text = JsonSerializer.Serialize(card, ChatJson.Default.Card);
        if (text == JsonSerializer.Serialize(before, ChatJson.Default.Card))
            return null;
        session.Sent.Reword(message, text);
        return card;
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
