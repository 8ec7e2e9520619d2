using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>The recap in the channel: how many came and what came of it so far. It names only hosts.</summary>
internal sealed class RecapCard(PresenceReader presenceReader, Session session)
{
    /// <summary>The kind of the posted card, as stored.</summary>
    public const string Kind = "card.recap";

    public Card Draw(Meetup meetup)
    {
        var id = meetup.Id.Value;
        var presence = presenceReader.Read(meetup);
        var first = session.Encounters.FirstAt(meetup.Id).Count;
        RichText text = [new Span.Strong(meetup.Title), Words.Brought(presence.People, first), Words.ThanksTo(Hosts(meetup))];
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

    /// <summary>Hosts who have left or were absent are not thanked.</summary>
    private List<string> Hosts(Meetup meetup)
    {
        var said = session.Attendance.Find(meetup.Id);
        var names = session.Members.Here([meetup.Organizer, .. meetup.CoHosts]).ToDictionary(member => member.Id, member => member.Name!);
        return
        [
            .. new[] { meetup.Organizer }.Concat(meetup.CoHosts).Distinct()
                .Where(host => names.ContainsKey(host) && !said.IsAbsent(host))
                .Select(host => names[host]),
        ];
    }
}
