using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>A coffee round, as long as its reader takes part.</summary>
internal sealed class RoundTopic(Session session) : ITopic
{
    public const string Name = "round";

    public static Fact WriteFact(CommunityId community) => new(Name, community.ToString());

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel) =>
        card is not null && item.MemberId is { } member && CommunityId.TryParse(detail, out var community)
        && session.Coffee.Find(community, member) is not null
            ? new Told(card)
            : null;
}
