using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>What the organizer reads after a poll ended because none of its times was chosen in time.</summary>
internal static class ExpiredPollCard
{
    public static Card Draw(MeetupView view, Instant now) => new(
        new Block.Paragraph(MeetupCard.WriteCancelled(view, now)),
        new Block.Buttons(DrawAgainButton(view.Meetup)),
        Block.Footer.OfId(view.Meetup.Id.Value))
    {
        Tone = CardTone.Off,
        Summary = Words.IsCancelled(view.Meetup.Title),
    };

    /// <summary>Opens the proposal filled with what was cancelled, without its times.</summary>
    public static Button DrawAgainButton(Meetup cancelled) => new(
        cancelled.Time is null ? Words.ProposeOtherTimes : Words.ProposeAgain, new(ButtonNames.ProposeAgain, cancelled.Id.Value), ButtonTone.Primary);
}
