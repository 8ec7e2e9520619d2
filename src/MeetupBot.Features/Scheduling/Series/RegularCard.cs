using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Asks a regular whether they come again. Its button is the one of the meetup's card, by another name.</summary>
internal static class RegularCard
{
    /// <param name="meetup">With a time.</param>
    public static Card Draw(Meetup meetup, Instant now) => new(
        new Block.Paragraph(Words.OnAgain(
            meetup.Title, new TimePhrases(meetup.Zone, now).Span(meetup.Time!.Value, meetup.Duration), PlaceText.WriteWithMap(meetup))),
        new Block.Paragraph(Words.YouAlwaysGo),
        new Block.Buttons(
            new Button(Words.AlwaysGoing, new(ButtonNames.Going, meetup.Id.Value), ButtonTone.Primary),
            new Button(Words.CantMakeIt, new(ButtonNames.Cant, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = Words.AlwaysGoing + "? " + meetup.Title,
    };
}
