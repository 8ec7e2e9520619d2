using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Link;

/// <summary>What is left of a card in a space that parted from the meetup's community.</summary>
public static class LeftCard
{
    public static Card Of(Session session, Meetup meetup) => new(
        new Block.Heading("", [new Span.Strong(meetup.Title)]),
        new Block.Paragraph(session.Communities.FindSpace(meetup.Space) is { } space ? Words.GoesOnIn(SpaceNames.Of(space)) : Words.GoesOnElsewhere),
        new Block.Small([new Span.Code(meetup.Id.Value)]))
    {
        Tone = CardTone.Off,
        Summary = meetup.Title,
    };
}
