using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>
/// Lists the meetups that the viewer plans with people they were introduced to. Only those people see them. Who wants to be kept apart from one of
/// them hosts none, and finds what they answered.
/// </summary>
internal sealed class IntroducedPlansCard(OwnAnswersReader ownAnswersReader, Session session)
{
    public IReadOnlyList<Block> DrawBlocks(MemberId viewer, TimePhrases phrases, Instant now)
    {
        var meetups = ListPlans(viewer, now);
        if (meetups.Count == 0)
            return [];
        var own = ownAnswersReader.Read(viewer, meetups);
        return
        [
            new Block.Heading("", Words.OnlyBetweenYou),
            .. meetups.Select(meetup => new Block.Paragraph(MeetupLineText.Write(meetup, own, phrases))),
        ];
    }

    public IReadOnlyList<Meetup> ListPlans(MemberId viewer, Instant now)
    {
        var all = session.Meetups.Introduced(viewer, now);
        var own = ownAnswersReader.Read(viewer, all);
        return [.. all.Where(meetup => meetup.IsHost(viewer) || own.HasVoted(meetup) || own.Rsvp(meetup) is not null)];
    }
}
