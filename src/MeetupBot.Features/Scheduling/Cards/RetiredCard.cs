using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>
/// The final text of a card in a space that is no longer linked to the meetup's community, or that the meetup is no longer for. The latter
/// names nothing of it.
/// </summary>
internal sealed class RetiredCard(Session session)
{
    public Card Draw(Meetup meetup) => meetup.MayStayElsewhere
        ? DrawElsewhere(meetup)
        : new Card(new Block.Paragraph(Words.OnlyWherePostedNow)) { Tone = CardTone.Off, Summary = Words.OnlyWherePostedNow };

    private Card DrawElsewhere(Meetup meetup) => new(
        new Block.Heading("", [new Span.Strong(meetup.Title)]),
        new Block.Paragraph(session.Communities.FindSpace(meetup.Space) is { } space
            ? Words.GoesOnIn(SpaceText.Write(space))
            : Words.GoesOnElsewhere),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Off,
        Summary = meetup.Title,
    };
}
