using System.Text.Json;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Json;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>
/// Shrinks delivered reminders, and news that a meetup is on, to a line when they were overtaken: direct messages, and mentions in a channel in
/// their place. While people check in, the last one that each got has <c>I'm here</c>. The reminder in the channel itself follows its meetup.
/// </summary>
internal sealed class ReminderLinePosts(Session session, IClock clock, CardLinkReader cardLinkReader, MessageEdit messageEdit)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>All reminders of the meetup: it has begun, moved, or is cancelled. Lines say how it is now.</summary>
    public void ShrinkAll(Meetup meetup)
    {
        var spaces = ListSpaces(meetup.Id);
        foreach (var message in session.Sent.About(meetup.Id))
            Shrink(meetup, message, spaces);
    }

    /// <summary>Check-in has opened: the last message to each who may come takes it.</summary>
    public void OfferCheckIn(Meetup meetup, GuestList guests)
    {
        var last = session.Sent.About(meetup.Id)
            .Where(message => message.MemberId is { } member && guests[member] is { Status: RsvpStatus.Going or RsvpStatus.Maybe })
            .Select(message => (Message: message, Card: Read(message)))
            .Where(sent => ReminderCard.IsReminder(sent.Card) || ReminderCard.IsNews(sent.Card))
            .GroupBy(sent => sent.Message.MemberId).Select(own => own.MaxBy(sent => sent.Message.Id));
        foreach (var (message, card) in last.Where(sent => !ReminderCard.TakesCheckIn(sent.Card)))
            Reword(message, ReminderCard.AddCheckIn(card, meetup.Id));
    }

    /// <summary>A member's earlier reminders of the meetup, when a later one goes out.</summary>
    public void ShrinkOf(Meetup meetup, MemberId member)
    {
        if (session.Sent.To(member, meetup.Id) is { Count: > 0 } messages)
        {
            var spaces = ListSpaces(meetup.Id);
            foreach (var message in messages)
                Shrink(meetup, message, spaces, isLast: false);
        }
    }

    /// <param name="isLast">Whether nothing newer goes to its reader.</param>
    private void Shrink(Meetup meetup, SentMessage message, IReadOnlyList<(PostedCard Card, Space Space)> spaces, bool isLast = true)
    {
        var card = Read(message);
        if (meetup.Time is null || !(ReminderCard.IsReminder(card) || (ReminderCard.IsNews(card) && !(isLast && IsStillNews(meetup, card)))))
            return;
        var link = FindSpace(message, spaces) is { } space ? cardLinkReader.Read(meetup.Id, space) : null;
        var view = new MeetupView(meetup, new Poll([], []), new GuestList(meetup.Capacity, []), new Dictionary<MemberId, string>(), null) { Link = link };
        var line = ReminderCard.DrawLine(view, _now);
        Reword(message, isLast && ReminderCard.TakesCheckIn(card) && CheckInWindow.IsOpen(meetup, _now) ? ReminderCard.AddCheckIn(line, meetup.Id) : line);
    }

    /// <summary>What somebody is asked, or what has changed, stays as it is until the meetup begins.</summary>
    private bool IsStillNews(Meetup meetup, Card card) =>
        !ReminderCard.IsItsOn(card) && meetup.State == MeetupState.Scheduled && meetup.Span!.Value.Start > _now;

    private static Card Read(SentMessage message) => JsonSerializer.Deserialize(message.Card, ChatJson.Default.Card)!;

    private void Reword(SentMessage message, Card card)
    {
        var text = JsonSerializer.Serialize(card, ChatJson.Default.Card);
        if (text == message.Card)
            return;
        session.Sent.Reword(message, text);
        // Reminders that are due go first.
        messageEdit.Edit(new MessageRef(message.Platform, message.Channel, message.Message), card, OutboxPriority.Event);
    }

    private IReadOnlyList<(PostedCard Card, Space Space)> ListSpaces(MeetupId meetup) =>
    [
        .. session.Cards.Of(meetup).Where(card => card is { Kind: CardKinds.Meetup, Message: not null, GoneAt: null })
            .Select(card => (card, session.Communities.FindSpace(card.SpaceId)!)),
    ];

    /// <summary>The space where the reader can open the card; null when there is none.</summary>
    private SpaceId? FindSpace(SentMessage message, IReadOnlyList<(PostedCard Card, Space Space)> spaces)
    {
        var own = spaces.Where(place => place.Space.Platform == message.Platform).ToList();
        if (message.MemberId is not { } member)
            return own.Where(place => place.Card.Channel == message.Channel).Select(place => (SpaceId?)place.Space.Id).FirstOrDefault();
        if (own.Count < 2)
            return own.Select(place => (SpaceId?)place.Space.Id).FirstOrDefault();
        var communities = session.Members.Accounts([member])
            .Where(account => account.Platform == message.Platform && account.LeftAt is null).Select(account => account.CommunityId).ToHashSet();
        return own.Where(place => communities.Contains(place.Space.CommunityId)).Select(place => (SpaceId?)place.Space.Id).FirstOrDefault();
    }
}
