using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Json;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Opens a conversation between introduced members, and handles the result.</summary>
internal sealed class ConversationOutbox(
    Session session,
    IClock clock,
    ConversationService conversationService,
    IntroductionCard introductionCard,
    MessageEdit messageEdit) : IOutboxHandler<GroupPayload>
{
    public const string Kind = "group";

    private const int TitleIdLength = 6;

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static GroupPayload Read(string payload) => JsonSerializer.Deserialize(payload, GroupJson.Default.GroupPayload)!;

    public static string Write(GroupPayload payload) => JsonSerializer.Serialize(payload, GroupJson.Default.GroupPayload);

    public Delivery? Draw(OutboxMessage item, GroupPayload payload, IChatPlatform platform)
    {
        if (session.Introductions.Find(new IntroductionId(payload.Introduction)) is not { State: IntroductionState.Open } introduction
            || session.Communities.FindSpace(new SpaceId(payload.Space)) is not { LeftAt: null })
            return null;
        var members = conversationService.PresentIn(introduction);
        // One of them may have taken back their yes while it waited for the end of quiet hours.
        if (introduction.Channel is null && session.NoThanks.Among(members).Count > 0)
            return null;
        var users = UsersOf(members, item.Platform, payload);
        if (!platform.Capabilities.Groups || users.Count < IntroductionService.Fewest)
            return null;
        var card = introductionCard.DrawForAll(introduction, members, item.Platform, users);
        return new Delivery.Group([.. users.Select(user => new UserRef(item.Platform, user))], card)
        {
            Key = item.Key,
            Channel = payload.Channel is { } parent ? new ChannelRef(item.Platform, parent) : null,
            // It contains no names: moderators see it, and it remains after an erasure. The id makes it unique, and the same in a repeat.
            Title = $"{Words.AnIntroduction} {introduction.Id.Value[..TitleIdLength]}",
        };
    }

    public void Delivered(OutboxMessage item, GroupPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is not { } message || session.Introductions.Find(new IntroductionId(payload.Introduction)) is not { } introduction)
            return;
        session.Introductions.Update(introduction with { SpaceId = new SpaceId(payload.Space), Channel = message.ChannelId });
        conversationService.Thank(introduction);
        var (all, present) = (conversationService.MembersOf(introduction), conversationService.PresentIn(introduction));
        var members = present.Count < IntroductionService.Fewest ? all : present;
        var card = introductionCard.DrawForAll(introduction, members, item.Platform, payload.Users);
        var sent = new SentMessage
        {
            Platform = item.Platform,
            Channel = message.ChannelId,
            Message = message.MessageId,
            Card = JsonSerializer.Serialize(card, ChatJson.Default.Card),
            SentAt = clock.GetCurrentInstant(),
        };
        session.Sent.Add(sent, introductionCard.FindNamed(introduction, members));
        // A member may have been erased while the message was in flight.
        if (session.Members.List(all).Any(member => member.ForgottenAt is not null))
            messageEdit.Edit(message, card);
    }

    /// <summary>The accounts of the members who are still there.</summary>
    private IReadOnlyList<string> UsersOf(IReadOnlyList<MemberId> members, string platform, GroupPayload payload)
    {
        var accounts = session.Members
            .Accounts(members)
            .Where(account => account.Platform == platform)
            .Select(account => account.ExternalId)
            .ToHashSet();
        return [.. payload.Users.Where(accounts.Contains)];
    }

    public bool Refused(OutboxMessage item, GroupPayload payload, DeliveryResult.Refused refused)
    {
        Dropped(item, payload);
        return true;
    }

    /// <summary>The platform can't open a conversation for them. Each member gets a direct message.</summary>
    public void Dropped(OutboxMessage item, GroupPayload payload)
    {
        var id = new IntroductionId(payload.Introduction);
        if (session.Introductions.Find(id) is { State: IntroductionState.Open, Channel: null } introduction)
            conversationService.NotifyEach(introduction);
    }
}

/// <summary>A conversation to open. Its card is drawn at delivery, and again when it changes.</summary>
/// <param name="Users">The platform's ids of the accounts.</param>
/// <param name="Channel">The parent channel, where the platform needs one.</param>
internal sealed record GroupPayload(string Introduction, long Space, IReadOnlyList<string> Users, string? Channel);

[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(GroupPayload))]
internal sealed partial class GroupJson : JsonSerializerContext;
