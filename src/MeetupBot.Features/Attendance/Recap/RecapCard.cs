using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Statistics;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>
/// The recap in the channel: how many came and what came of it so far. It names only hosts. Everybody reads it and sees it change, so it
/// counts only what the meetup's card shows: not who answered in private that they met somebody there, or were absent.
/// </summary>
internal sealed class RecapCard(Session session)
{
    /// <summary>The kind of the posted card, as stored.</summary>
    public const string Kind = "card.recap";

    public Card Draw(Meetup meetup)
    {
        var id = meetup.Id.Value;
        RichText text = [new Span.Strong(meetup.Title), Brought(meetup), Words.ThanksTo(Hosts(meetup))];
        return new Card(
            new Block.Paragraph(text),
            new Block.Buttons(
                new Button(Words.ShareMoment, new(MomentButtons.MomentButton, id)),
                new Button(Words.WhoDidIMeet, new(ButtonNames.WhoMet, id)),
                new Button(Words.AgainNextMonth, new(AgainButtons.AgainButton, id))),
            Block.Footer.OfId(id))
        {
            Tone = CardTone.Settled,
            Summary = Words.RecapOf(meetup.Title),
        };
    }

    private string Brought(Meetup meetup)
    {
        var said = session.Attendance.Find(meetup.Id);
        var (people, first) = (said.CountShown(session.Rsvps.Find(meetup)), FirstMeetingCount.Of(session.Statistics.FirstMeetingsAt(meetup.Id)));
        return said.Here.Count > 0 ? Words.Brought(people, first) : Words.BroughtUpTo(people, first);
    }

    /// <summary>Hosts who have left are not thanked.</summary>
    private List<string> Hosts(Meetup meetup)
    {
        var names = session.Members.Here([meetup.Organizer, .. meetup.CoHosts]).ToDictionary(member => member.Id, member => member.Name!);
        return
        [
            .. new[] { meetup.Organizer }.Concat(meetup.CoHosts).Distinct()
                .Where(host => names.ContainsKey(host))
                .Select(host => names[host]),
        ];
    }
}
