using System.Globalization;
using MeetupBot.Application.Settings;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Sends direct messages to members, in the transaction that causes them.</summary>
public sealed class Notifier(Session session, IClock clock, EffectiveSettings settings, Mailbox mailbox)
{
    /// <summary>Changes this close to the start are sent at any hour.</summary>
    private static readonly Duration Near = Duration.FromHours(12);

    /// <summary>Notifies a member once, at the preferred account or else the most recently used one.</summary>
    public void Notify(MemberId recipient, Notification notification)
    {
        if (session.Members.Find(recipient) is not { ForgottenAt: null } member || mailbox.FindAccounts(member) is not [var account, ..])
            return;
        var payload = new DirectPayload(notification.Card)
        {
            MayMention = notification.MayMention && notification.About is not null,
            MayAnnounce = notification.MayAnnounce,
            InChannel = notification.InChannel,
            Names = notification.Names.Count > 0 ? [.. notification.Names.Select(member => member.Value)] : null,
            Topic = notification.Fact?.Topic,
            Detail = notification.Fact?.Detail,
        };
        var now = clock.GetCurrentInstant();
        var kind = notification.Card is null ? OutboxKinds.News + notification.Fact!.Topic
            : notification.Priority == OutboxPriority.Reminder ? OutboxKinds.DirectReminder : OutboxKinds.Direct;
        var notBefore = FindSendTime(member, notification.About, notification.Urgency, notification.NotBefore ?? FindTurn(member, notification, now));
        mailbox.Send(
            account, payload, new Envelope(kind, OutboxPriority.ToPerson(notification.Priority), notification.About?.Id, notBefore, notification.Until));
    }

    /// <summary>What a topic has yet to send about a meetup.</summary>
    public IReadOnlyList<WaitingNews> ListWaiting(MeetupId meetup, string topic) =>
    [
        .. session.Outbox.Of(meetup, OutboxKinds.News + topic).Where(item => item.MemberId is not null).Select(item =>
            new WaitingNews(item.MemberId!.Value, DirectOutbox.Read(item.Payload!).Detail!, item.LeasedUntil > NewOutboxMessage.Withdrawn)),
    ];

    /// <summary>Withdraws what a topic has yet to send to a member about a meetup.</summary>
    public void Withdraw(MeetupId meetup, string topic, MemberId member) => session.Outbox.CancelFor(meetup, OutboxKinds.News + topic, member);

    /// <summary>When a member is sent what is ready at some time: then, or after their quiet hours.</summary>
    public Instant FindSendTime(Member member, Meetup? about, Urgency urgency, Instant at) =>
        urgency == Urgency.AtOnce || (about is not null && IsNear(about)) ? at : settings.AfterQuietHours(member, at);

    /// <summary>Notifies an account that is not a member yet.</summary>
    public void NotifyAccount(UserRef user, Card card)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = user.Platform,
            Lane = $"@{user.Id}",
            Priority = OutboxPriority.ToPerson(OutboxPriority.News),
            Kind = OutboxKinds.Direct,
            Target = user.Id,
            Payload = DirectOutbox.Write(new DirectPayload(card)),
            NotBefore = now,
        }, now);
    }

    /// <summary>When the next message of the topic may go out. One that waits for its turn keeps it.</summary>
    private Instant FindTurn(Member member, Notification notification, Instant now)
    {
        if (notification is not { Fact: { } fact, About: { } meetup } || notification.Apart == Duration.Zero)
            return now;
        var key = string.Create(CultureInfo.InvariantCulture, $"told:{fact.Topic}:{meetup.Id}:{member.Id.Value}");
        var last = session.ProcessedInteractions.FindTime(key);
        var turn = last is not { } before ? now : before > now ? before : Instant.Max(now, before + notification.Apart);
        session.ProcessedInteractions.KeepTime(key, turn);
        return turn;
    }

    /// <summary>Whether the meetup starts so soon, or is under way, that quiet hours do not apply.</summary>
    public bool IsNear(Meetup meetup)
    {
        var now = clock.GetCurrentInstant();
        return meetup.Span is { } span && span.Start - now <= Near && now < meetup.OverAt;
    }
}
