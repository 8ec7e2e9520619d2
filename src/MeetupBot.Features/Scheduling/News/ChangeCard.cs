using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>The notification that a meetup moved.</summary>
internal static class ChangeCard
{
    /// <param name="before">The meetup as its guest knows it.</param>
    /// <param name="phrases">In the guest's zone.</param>
    public static Card Draw(Meetup meetup, Meetup before, Rsvp own, TimePhrases phrases) => Settle(
        meetup,
        Write(meetup, before, phrases) + Words.AnswerStays + [new Span.Emphasis(Words.StatusWord(own.Status))] + ".",
        new Block.Buttons(own.Status == RsvpStatus.Cant
            ? new Button(Words.Going, new(ButtonNames.Going, meetup.Id.Value))
            : new Button(Words.CantMakeIt, new(ButtonNames.Cant, meetup.Id.Value))));

    /// <summary>In a channel, for several people with different answers.</summary>
    public static Card DrawForAll(Meetup meetup, Meetup before, TimePhrases phrases) => Settle(
        meetup, Write(meetup, before, phrases) + Words.AnswersStay, MeetupCard.DrawAnswerButtons(meetup.Id));

    private static RichText Write(Meetup meetup, Meetup before, TimePhrases phrases)
    {
        RichText text = [new Span.Strong(meetup.Title)];
        var isMoved = MoveRule.IsMoved(before, meetup);
        if (isMoved)
            text = text + WriteWhatMoved(before, meetup) + MoveText.WriteWithDistance(before, meetup, phrases) + ".";
        if (meetup.Place != before.Place)
            text = text + (isMoved ? Words.AndIt : RichText.Empty)
                + (PlaceText.WriteWithMap(meetup) is { } place ? Words.IsNowAt + place + "." : Words.HasNoPlaceNow);
        if (!isMoved)
            text = text + Words.IsStill + phrases.Span(meetup.Time!.Value, meetup.Duration) + ".";
        return text;
    }

    private static Card Settle(Meetup meetup, RichText text, Block.Buttons buttons) =>
        new(new Block.Paragraph(text), buttons, Block.Footer.OfId(meetup.Id.Value))
        {
            Tone = CardTone.Settled,
            Summary = Words.HasChanged(meetup.Title),
        };

    private static string WriteWhatMoved(Meetup before, Meetup after) => after.Time != before.Time ? Words.Moved
        : after.Duration > before.Duration ? Words.EndsLater
        : Words.EndsEarlier;
}
