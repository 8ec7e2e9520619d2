using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Somebody says that they met the reader outside a meetup, as long as they do and the reader has not said so too.</summary>
internal sealed class MetNoticeTopic(MetNoticeCard metNoticeCard, Session session) : ITopic
{
    public const string Name = "met.said";

    public static Fact WriteFact(MemberId by) => new(Name, by.Value.ToString(CultureInfo.InvariantCulture));

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        var said = new MemberId(long.Parse(detail, CultureInfo.InvariantCulture));
        var by = session.Members.Find(said)?.MergedInto ?? said;
        return item.MemberId is { } reader && Find(reader, by) is { } encounter ? new Told(metNoticeCard.Draw(encounter, by)) : null;
    }

    /// <summary>The latest: it may have been taken back and said again.</summary>
    private Encounter? Find(MemberId reader, MemberId by) => session.Encounters.Between(reader, by)
        .LastOrDefault(encounter => encounter.Occasion == Occasion.Elsewhere && encounter.SaidBy(by) && !encounter.SaidBy(reader));
}
