using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>The notification that a meetup moved.</summary>
internal static class ChangeCard
{
    public static Card Draw(MeetupView view, Meetup before, Rsvp own, Instant now)
    {
        var (meetup, phrases) = (view.Meetup, view.Phrases(now));
        RichText text = [new Span.Strong(meetup.Title)];
        if (meetup.Time != before.Time)
            text = text + " moved from " + phrases.When(before.Time!.Value) + " to " + phrases.When(meetup.Time!.Value, bold: true) + ".";
        if (meetup.Place != before.Place)
            text = text + (meetup.Time != before.Time ? Words.AndIt : RichText.Empty)
                + (PlaceText.WriteWithMap(meetup) is { } place ? Words.IsNowAt + place + "." : Words.HasNoPlaceNow);
        text = text + Words.AnswerStays + [new Span.Emphasis(Words.StatusWord(own.Status))] + ".";
        return new Card(
            new Block.Paragraph(text),
            new Block.Buttons(own.Status == RsvpStatus.Cant
                ? new Button(Words.Going, new(ButtonNames.Going, meetup.Id.Value))
                : new Button(Words.CantMakeIt, new(ButtonNames.Cant, meetup.Id.Value))),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Tone = CardTone.Settled,
            Summary = Words.HasChanged(meetup.Title),
        };
    }
}
