using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>The notification that a place on the waitlist became one at the meetup.</summary>
internal static class PlaceIsFreeCard
{
    /// <param name="next">The first on the waitlist now, or null.</param>
    public static Card Draw(MeetupView view, string? next, Instant now) => new(
        new Block.Paragraph(
            new RichText([Words.PlaceIsFree, new Span.Strong(view.Meetup.Title), ", "])
            + view.Phrases(now).Days(view.Meetup.Time!.Value, view.Meetup.Duration) + ". " + Words.CantAnyMore(next)),
        new Block.Buttons(new Button(Words.CantMakeIt, new(ButtonNames.Cant, view.Meetup.Id.Value))),
        Block.Footer.OfId(view.Meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.PlaceIsFree + view.Meetup.Title,
    };
}
