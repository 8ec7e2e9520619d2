using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Somebody whom its reader has not seen for months, as long as they are there and the reader wants to hear of them.</summary>
internal sealed class ReconnectTopic(Session session) : ITopic
{
    public const string Name = "reconnect";

    public static Fact WriteFact(MemberId other) => new(Name, other.Value.ToString(CultureInfo.InvariantCulture));

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        var other = new MemberId(long.Parse(detail, CultureInfo.InvariantCulture));
        return card is not null && item.MemberId is { } reader && session.Members.Find(reader) is { Reconnect: true }
            && session.Members.Here([other]).Count > 0 && !session.NoThanks.HasSaid(reader, other)
                ? new Told(card)
                : null;
    }
}
