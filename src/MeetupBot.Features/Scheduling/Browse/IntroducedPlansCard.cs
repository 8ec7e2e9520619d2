using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>Lists the meetups that the viewer plans with people they were introduced to. Only those people see them.</summary>
internal sealed class IntroducedPlansCard(OwnAnswersReader ownAnswersReader, Session session)
{
    public IReadOnlyList<Block> DrawBlocks(MemberId viewer, TimePhrases phrases, Instant now)
    {
        var meetups = session.Meetups.Introduced(viewer, now);
        if (meetups.Count == 0)
            return [];
        var own = ownAnswersReader.Read(viewer, meetups);
        return
        [
            new Block.Heading("", Words.OnlyBetweenYou),
            .. meetups.Select(meetup => new Block.Paragraph(MeetupLineText.Write(meetup, own, phrases))),
        ];
    }
}
