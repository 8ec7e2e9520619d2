using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introduce;

/// <summary>The row of the outbox that opens a conversation between those introduced, and what becomes of it.</summary>
internal static class ConversationDelivery
{
    private const int TitleIdLength = 6;

    /// <returns>Null when there is nobody to bring together any more, or the platform has no such conversations.</returns>
    public static Delivery? Create(Session session, IChatPlatform platform, OutboxItem item)
    {
        var payload = DeliveryFactory.Group(item);
        if (session.Introductions.Find(new IntroductionId(payload.Introduction)) is not { State: IntroductionState.Open } introduction)
            return null;
        var members = Conversation.PresentIn(session, introduction);
        var users = UsersOf(session, members, item.Platform, payload);
        if (!platform.Capabilities.Groups || users.Count < Introductions.Fewest)
            return null;
        var card = IntroductionCard.ForAll(session, introduction, members, item.Platform, users);
        return new Delivery.Group([.. users.Select(user => new UserRef(item.Platform, user))], card)
        {
            Key = item.Key,
            Channel = payload.Channel is { } parent ? new ChannelRef(item.Platform, parent) : null,
            // No names: moderators see it, and it stays when somebody is forgotten. The id tells it from others, also in a repeat.
            Title = $"{Words.AnIntroduction} {introduction.Id.Value[..TitleIdLength]}",
        };
    }

    public static void Arrived(Session session, OutboxItem item, MessageRef message, Instant now)
    {
        var payload = DeliveryFactory.Group(item);
        if (session.Introductions.Find(new IntroductionId(payload.Introduction)) is not { } introduction)
            return;
        session.Introductions.Update(introduction with { SpaceId = new SpaceId(payload.Space), Channel = message.ChannelId });
        var (all, present) = (Conversation.MembersOf(session, introduction), Conversation.PresentIn(session, introduction));
        var members = present.Count < Introductions.Fewest ? all : present;
        var card = IntroductionCard.ForAll(session, introduction, members, item.Platform, payload.Users);
        var sent = new SentMessage
        {
            Platform = item.Platform,
            Channel = message.ChannelId,
            Message = message.MessageId,
            Card = JsonSerializer.Serialize(card, ChatJson.Default.Card),
            SentAt = now,
        };
        session.Sent.Add(sent, IntroductionCard.Named(session, introduction, members));
        // Perhaps while it was in flight.
        if (session.Members.List(all).Any(member => member.ForgottenAt is not null))
            Rewording.Of(session, message, card, now);
    }

    /// <summary>The accounts of those who are still there.</summary>
    private static IReadOnlyList<string> UsersOf(Session session, IReadOnlyList<MemberId> members, string platform, GroupPayload payload)
    {
        var accounts = session.Members.Accounts(members).Where(account => account.Platform == platform).Select(account => account.ExternalId).ToHashSet();
        return [.. payload.Users.Where(accounts.Contains)];
    }

    /// <summary>The platform has no place for the two, or none any more: each is written to.</summary>
    public static void Refused(Session session, Messenger messenger, OutboxItem item)
    {
        var id = new IntroductionId(DeliveryFactory.Group(item).Introduction);
        if (session.Introductions.Find(id) is { State: IntroductionState.Open, Channel: null } introduction)
            Conversation.TellEach(session, messenger, introduction);
    }
}
