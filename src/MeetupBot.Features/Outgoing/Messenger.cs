using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Outgoing;

/// <summary>Puts messages into the outbox, in the transaction of what they follow from.</summary>
public sealed class Messenger(Session session, Instant now, MeetupsOptions options)
{
    /// <summary>Changes this near the start are told at any hour.</summary>
    private static readonly Duration Near = Duration.FromHours(12);

    /// <summary>Cards are edited at most this often.</summary>
    private static readonly Duration CardPace = Duration.FromSeconds(1);

    /// <summary>To one person at a time.</summary>
    public Mailbox Mailbox { get; } = new(session, now);

    /// <summary>Under cards of ours.</summary>
    public Threads Threads { get; } = new(session, now);

    /// <summary>A card of that kind belongs into that channel; it is posted by the next refresh.</summary>
    public void Place(MeetupId meetup, SpaceId space, string kind, string channel) =>
        session.Cards.Save(new PostedCard { MeetupId = meetup, SpaceId = space, Kind = kind, Channel = channel });

    /// <summary>Every card of the meetup shows its newest state soon: at most one edit a second and card.</summary>
    public void RefreshCards(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => !OutgoingKinds.IsReminderCard(card.Kind)))
            Refresh(card);
    }

    /// <summary>The guest list has changed, which a closed poll does not show.</summary>
    public void RefreshGuests(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => card.Kind == OutgoingKinds.MeetupCard))
            Refresh(card);
    }

    /// <summary>Reminders stay as they were, but for the name of somebody who is forgotten.</summary>
    public void RefreshReminders(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => OutgoingKinds.IsReminderCard(card.Kind) && card.Message is not null))
            Refresh(card);
    }

    /// <summary>Answers to who met whom have come in.</summary>
    public void RefreshRecap(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => card.Kind == OutgoingKinds.RecapCard))
            Refresh(card);
    }

    /// <summary>Posts the recap, once, into the channel of every space of its community in which the meetup has a card.</summary>
    public void PostRecap(Meetup meetup)
    {
        var spaces = session.Communities.Spaces(meetup.Community).Select(space => space.Id).ToHashSet();
        var cards = session.Cards.Of(meetup.Id).Where(card => spaces.Contains(card.SpaceId)).ToLookup(card => card.SpaceId);
        foreach (var space in cards.Where(space => space.All(card => card.Kind != OutgoingKinds.RecapCard)))
        {
            var channel = (space.FirstOrDefault(card => card.Kind == OutgoingKinds.MeetupCard) ?? space.First()).Channel;
            Place(meetup.Id, space.Key, OutgoingKinds.RecapCard, channel);
        }

        RefreshRecap(meetup.Id);
    }

    /// <summary>Posts a reminder into every channel in which the meetup has a card.</summary>
    public void PostReminder(Meetup meetup, Instant due, Instant until)
    {
        foreach (var posted in session.Cards.Of(meetup.Id).DistinctBy(posted => (posted.SpaceId, posted.Channel)).ToList())
        {
            var reminder = new PostedCard
            {
                MeetupId = meetup.Id,
                SpaceId = posted.SpaceId,
                Kind = OutgoingKinds.ReminderCardAt(due),
                Channel = posted.Channel,
            };
            session.Cards.Save(reminder);
            Refresh(reminder, until);
        }
    }

    /// <summary>The card's space has no part in the meetup any more: it says so, and is left alone from then on.</summary>
    public void Retire(PostedCard card)
    {
        session.Cards.Save(card with { GoneAt = now });
        if (card.Message is not null && session.Communities.FindSpace(card.SpaceId) is { LeftAt: null } space)
            Enqueue(card, space, null);
    }

    /// <summary>
    /// Somebody deleted a message of ours: a card that people still answer on is posted anew, once. A reminder, a closed poll or what is
    /// over is not: a channel is tidied now and then.
    /// </summary>
    public void Lost(PostedCard card)
    {
        var lost = IsAnsweredOn(card) ? card.Deleted(now) : card with { Message = null, GoneAt = now };
        session.Cards.Save(lost);
        Refresh(lost);
    }

    private bool IsAnsweredOn(PostedCard card) => session.Meetups.Find(card.MeetupId)?.State switch
    {
        MeetupState.Polling => card.Kind == OutgoingKinds.PollCard,
        MeetupState.Scheduled => card.Kind == OutgoingKinds.MeetupCard,
        _ => false,
    };

    /// <param name="card">To be posted, or edited.</param>
    /// <param name="until">Of no use afterwards.</param>
    public void Refresh(PostedCard card, Instant? until = null)
    {
        if (session.Communities.FindSpace(card.SpaceId) is not { LeftAt: null } space || card.GoneAt is not null)
            return;
        Enqueue(card, space, until);
    }

    private void Enqueue(PostedCard card, Space space, Instant? until)
    {
        var earliest = card.ShownAt is { } shown ? Instant.Max(now, shown + CardPace) : now;
        session.Outbox.Merge($"{card.Kind}:{card.MeetupId}:{card.SpaceId.Value}", new OutboxMessage
        {
            Platform = space.Platform,
            Lane = card.Channel,
            Priority = OutgoingKinds.IsReminderCard(card.Kind) ? OutgoingPriority.Reminder : OutgoingPriority.Card,
            Kind = card.Kind,
            Target = card.Channel,
            Payload = card.SpaceId.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            MeetupId = card.MeetupId,
            NotBefore = earliest,
            ExpiresAt = until,
        }, now);
    }

    /// <summary>The platforms' own events follow the meetup.</summary>
    public void RefreshEvents(Meetup meetup)
    {
        // Everybody in the space would see it.
        if (meetup.Introduction is not null)
            return;
        foreach (var space in session.Communities.Spaces(meetup.Community).Where(space => space.LeftAt is null))
            RefreshEvent(meetup.Id, space);
    }

    public void RefreshEvent(MeetupId meetup, Space space) =>
        session.Outbox.Merge($"{OutgoingKinds.Event}:{meetup}:{space.Id.Value}", new OutboxMessage
        {
            Platform = space.Platform,
            Lane = $"event:{space.ExternalId}",
            Priority = OutgoingPriority.Event,
            Kind = OutgoingKinds.Event,
            Target = space.ExternalId,
            Payload = space.Id.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            MeetupId = meetup,
            NotBefore = now,
        }, now);

    /// <param name="channel">Where to.</param>
    /// <param name="card">What.</param>
    /// <param name="about">The meetup.</param>
    /// <param name="priority">See <see cref="OutgoingPriority"/>.</param>
    /// <param name="until">Of no use afterwards.</param>
    /// <param name="to">Whom it addresses by a mention; forgotten with them.</param>
    public void Post(ChannelRef channel, Card card, MeetupId? about, int priority, Instant? until = null, MemberId? to = null) =>
        session.Outbox.Add(new OutboxMessage
        {
            Platform = channel.Platform,
            Lane = channel.Id,
            Priority = priority,
            Kind = priority == OutgoingPriority.Reminder ? OutgoingKinds.PostReminder : OutgoingKinds.Post,
            Target = channel.Id,
            Payload = JsonSerializer.Serialize(card, ChatJson.Default.Card),
            MeetupId = about,
            MemberId = to,
            NotBefore = now,
            ExpiresAt = until,
        }, now);

    /// <summary>Into the space's announce channel.</summary>
    /// <param name="space">Which has one.</param>
    /// <param name="card">What.</param>
    /// <param name="named">Whom it names: if one of them is forgotten, their name is taken out of it.</param>
    /// <param name="until">Of no use afterwards.</param>
    public void PostDigest(Space space, Card card, IEnumerable<MemberId> named, Instant until) => session.Outbox.Add(new OutboxMessage
    {
        Platform = space.Platform,
        Lane = space.AnnounceChannel!,
        Priority = OutgoingPriority.Event,
        Kind = OutgoingKinds.Digest,
        Target = space.AnnounceChannel!,
        Payload = JsonSerializer.Serialize(new DigestPayload(card, [.. named.Select(member => member.Value)]), OutgoingJson.Default.DigestPayload),
        NotBefore = now,
        ExpiresAt = until,
    }, now);

    /// <summary>To an account that is not a member yet.</summary>
    public void Direct(UserRef user, Card card) => session.Outbox.Add(new OutboxMessage
    {
        Platform = user.Platform,
        Lane = $"@{user.Id}",
        Priority = OutgoingPriority.ToPerson(OutgoingPriority.News),
        Kind = OutgoingKinds.Direct,
        Target = user.Id,
        Payload = JsonSerializer.Serialize(new DirectPayload(card), OutgoingJson.Default.DirectPayload),
        NotBefore = now,
    }, now);

    /// <summary>Tells a member once, by direct message: at the account that they chose, else the one last used.</summary>
    public void Tell(MemberId recipient, Telling telling)
    {
        if (session.Members.Find(recipient) is not { ForgottenAt: null } member || Mailbox.Of(member) is not [var account, ..])
            return;
        var payload = new DirectPayload(telling.Card)
        {
            MayMention = telling.MayMention && telling.About is not null,
            InChannel = telling.InChannel,
            Names = telling.Names.Count > 0 ? [.. telling.Names.Select(member => member.Value)] : null,
        };
        var kind = telling.Priority == OutgoingPriority.Reminder ? OutgoingKinds.DirectReminder : OutgoingKinds.Direct;
        var notBefore = telling.Urgency == Urgency.AtOnce || (telling.About is { } about && IsNear(about)) ? now : AfterQuiet(member);
        Mailbox.Send(account, payload, new Envelope(kind, OutgoingPriority.ToPerson(telling.Priority), telling.About?.Id, notBefore, telling.Until));
    }

    /// <summary>Whether it starts so soon, or is under way, that changes are told at any hour.</summary>
    public bool IsNear(Meetup meetup) => meetup.Span is { } span && span.Start - now <= Near && now < span.End;

    /// <summary>The member's zone: own, else the community's, else the settings'.</summary>
    public DateTimeZone ZoneOf(Member member) =>
        member.Zone ?? member.PlatformZone ?? session.Communities.Find(member.CommunityId)?.Zone ?? options.TimeZone;

    public QuietHours? QuietHoursOf(CommunityId community) =>
        session.Communities.Find(community) is { QuietHours: { } text } && QuietHours.TryParse(text, out var own) ? own : options.QuietHours;

    /// <summary>The next instant that is in nobody's quiet hours, as far as there is one within a few days.</summary>
    public Instant AfterQuiet(IReadOnlyList<Member> members)
    {
        var at = now;
        // Each look moves on to the end of somebody's quiet hours; where no hour suits all, the last look decides.
        for (var looks = 0; looks < members.Count * 4; looks++)
        {
            var member = members[looks % members.Count];
            at = QuietHoursOf(member.CommunityId)?.After(at, ZoneOf(member)) ?? at;
        }

        return at;
    }

    private Instant AfterQuiet(Member member) =>
        QuietHoursOf(member.CommunityId)?.After(now, ZoneOf(member)) ?? now;
}
