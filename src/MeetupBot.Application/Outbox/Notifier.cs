using MeetupBot.Application.Settings;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Tells people something by direct message, in the transaction of what it follows from.</summary>
public sealed class Notifier(Session session, IClock clock, EffectiveSettings settings, Mailbox mailbox)
{
    /// <summary>Changes this near the start are told at any hour.</summary>
    private static readonly Duration Near = Duration.FromHours(12);

    /// <summary>Tells a member once: at the account that they chose, else the one last used.</summary>
    public void Notify(MemberId recipient, Notification telling)
    {
        if (session.Members.Find(recipient) is not { ForgottenAt: null } member || mailbox.Of(member) is not [var account, ..])
            return;
        var payload = new DirectPayload(telling.Card)
        {
            MayMention = telling.MayMention && telling.About is not null,
            InChannel = telling.InChannel,
            Names = telling.Names.Count > 0 ? [.. telling.Names.Select(member => member.Value)] : null,
        };
        var now = clock.GetCurrentInstant();
        var kind = telling.Priority == OutboxPriority.Reminder ? DirectOutbox.Reminder : DirectOutbox.Kind;
        var notBefore = telling.Urgency == Urgency.AtOnce || (telling.About is { } about && IsNear(about)) ? now : settings.AfterQuietHours(member, now);
        mailbox.Send(account, payload, new Envelope(kind, OutboxPriority.ToPerson(telling.Priority), telling.About?.Id, notBefore, telling.Until));
    }

    /// <summary>Writes to an account that is not a member yet.</summary>
    public void Write(UserRef user, Card card)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = user.Platform,
            Lane = $"@{user.Id}",
            Priority = OutboxPriority.ToPerson(OutboxPriority.News),
            Kind = DirectOutbox.Kind,
            Target = user.Id,
            Payload = DirectOutbox.Write(new DirectPayload(card)),
            NotBefore = now,
        }, now);
    }

    /// <summary>Whether it starts so soon, or is under way, that changes are told at any hour.</summary>
    public bool IsNear(Meetup meetup)
    {
        var now = clock.GetCurrentInstant();
        return meetup.Span is { } span && span.Start - now <= Near && now < span.End;
    }
}
