using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Home;

/// <summary>Sends a member's home page. It is drawn at delivery.</summary>
internal sealed class HomeOutbox(Session session, IClock clock, HomeCard homeCard) : IOutboxHandler<CommunityId>
{
    public const string Kind = "home";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static CommunityId Read(string payload) => new(long.Parse(payload, CultureInfo.InvariantCulture));

    public static string Write(CommunityId payload) => payload.ToString();

    public Delivery? Draw(OutboxMessage item, CommunityId payload, IChatPlatform platform)
    {
        if (!platform.Capabilities.Home)
            return null;
        var card = session.Members.Find(payload, item.Platform, item.Target) is { } viewer
            ? homeCard.Draw(viewer, clock.GetCurrentInstant())
            : HomeCard.DrawForNobody();
        return new Delivery.Home(new UserRef(item.Platform, item.Target), card) { Key = item.Key };
    }
}
