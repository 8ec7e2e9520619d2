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
        if (session.Members.Find(recipient) is not { ForgottenAt: null } member || Reachable(member) is not [var account, ..])
            return;
        var payload = new DirectPayload(telling.Card) { MayMention = telling.MayMention && telling.About is not null, InChannel = telling.InChannel };
        var kind = telling.Priority == OutgoingPriority.Reminder ? OutgoingKinds.DirectReminder : OutgoingKinds.Direct;
        var notBefore = telling.Urgency == Urgency.AtOnce || (telling.About is { } about && IsNear(about)) ? now : AfterQuiet(member);
        Send(account, payload, new Envelope(kind, OutgoingPriority.ToPerson(telling.Priority), telling.About?.Id, notBefore, telling.Until));
    }

    /// <summary>Tells a member at one of their accounts, at once: it was asked for there.</summary>
    public void TellAt(MemberId recipient, string account, Card card)
    {
        if (session.Members.Accounts([recipient]).FirstOrDefault(own => own.Key == account) is { } found)
            Send(found, new DirectPayload(card), new Envelope(OutgoingKinds.Direct, OutgoingPriority.ToPerson(OutgoingPriority.News), null, now, null));
    }

    /// <summary>What one account refused is tried at the person's next.</summary>
    /// <returns>False when there is none left.</returns>
    public bool TellElsewhere(OutboxItem refused, DirectPayload payload, MemberId recipient)
    {
        IReadOnlyList<string> tried = [.. payload.Tried ?? [], Account.KeyOf(refused.Platform, refused.Target)];
        if (session.Members.Find(recipient) is not { ForgottenAt: null } member
            || Reachable(member).FirstOrDefault(account => !tried.Contains(account.Key)) is not { } next)
            return false;
        Send(next, payload with { Tried = tried }, new Envelope(refused.Kind, refused.Priority, refused.MeetupId, now, refused.ExpiresAt));
        return true;
    }

    /// <summary>The channel with a card of the meetup where this account can be mentioned: in a space that it is known in, else on its platform.</summary>
    public string? MentionChannel(MeetupId meetup, Account account)
    {
        var places = session.Cards.Of(meetup).Where(card => card.GoneAt is null)
            .Select(card => (card.Channel, Space: session.Communities.FindSpace(card.SpaceId)))
            .Where(place => place.Space is { LeftAt: null } space && space.Platform == account.Platform)
            .OrderBy(place => place.Space!.CommunityId == account.CommunityId ? 0 : 1);
        return places.Select(place => place.Channel).FirstOrDefault();
    }

    /// <summary>Whether it starts so soon that changes are told at any hour.</summary>
    public bool IsNear(Meetup meetup) => meetup.Span is { } span && span.Start - now <= Near;

    /// <summary>The member's zone: own, else the community's, else the settings'.</summary>
    public DateTimeZone ZoneOf(Member member) =>
        member.Zone ?? member.PlatformZone ?? session.Communities.Find(member.CommunityId)?.Zone ?? options.TimeZone;

    public QuietHours? QuietHoursOf(CommunityId community) =>
        session.Communities.Find(community) is { QuietHours: { } text } && QuietHours.TryParse(text, out var own) ? own : options.QuietHours;

    private Instant AfterQuiet(Member member) =>
        QuietHoursOf(member.CommunityId)?.After(now, ZoneOf(member)) ?? now;

    /// <summary>The chosen account first, then by when they were used. Where the bot was removed, nobody is told anything any more.</summary>
    private List<Account> Reachable(Member member) =>
    [
        .. session.Members.Accounts([member.Id])
            .Where(account => session.Communities.Spaces(account.CommunityId)
                .Any(space => space.LeftAt is null && space.Platform == account.Platform && space.CommunityId == account.CommunityId))
            .DistinctBy(account => account.Key)
            .OrderBy(account => account.Key == member.ToldAt ? 0 : 1),
    ];

    private void Send(Account account, DirectPayload payload, Envelope envelope) => session.Outbox.Add(new OutboxMessage
    {
        Platform = account.Platform,
        Lane = $"@{account.ExternalId}",
        Priority = envelope.Priority,
        Kind = envelope.Kind,
        Target = account.ExternalId,
        Payload = JsonSerializer.Serialize(payload, OutgoingJson.Default.DirectPayload),
        MeetupId = envelope.About,
        MemberId = account.MemberId,
        NotBefore = envelope.NotBefore,
        ExpiresAt = envelope.Until,
    }, now);

    private readonly record struct Envelope(string Kind, int Priority, MeetupId? About, Instant NotBefore, Instant? Until);
}
