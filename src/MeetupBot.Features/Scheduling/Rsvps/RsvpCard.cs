using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>The answer to an RSVP.</summary>
internal static class RsvpCard
{
    public static Card DrawAnswer(Meetup meetup, GuestList before, GuestListChange change, InteractionContext context)
    {
        var text = RichText.Join(" ", [change.GuestRefused ? Refused(before, change) : null, Saved(meetup.Title, before, change), Until(meetup, context)]);
        return new Card(new Block.Paragraph(text), Ways(meetup.Id, change))
        {
            Tone = change.GuestRefused ? CardTone.Refusal : CardTone.Settled,
            Summary = Words.Saved,
        };
    }

    /// <param name="own">What is left to them: a place without a guest, or one in the waiting line.</param>
    public static Card DrawFewerPlaces(MeetupView view, Rsvp own, Instant now) => new(
        new Block.Paragraph(
            new RichText([Words.FewerPlaces, new Span.Strong(view.Meetup.Title), ", "])
            + view.Phrases(now).Days(view.Meetup.Time!.Value, view.Meetup.Duration)
            + (own.Status == RsvpStatus.Going ? Words.GuestsLostPlace : Words.WaitingNow)),
        new Block.Buttons(new Button(Words.CantMakeIt, new(ButtonNames.Cant, view.Meetup.Id.Value))),
        Block.Footer.OfId(view.Meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.FewerPlaces + view.Meetup.Title,
    };

    private static RichText Refused(GuestList before, GuestListChange change) => change.Own switch
    {
        { Guests: >= GuestList.MostGuests } => Words.GuestsBound(GuestList.MostGuests),
        { Status: RsvpStatus.Waitlisted } => Words.FullForYouAndGuest,
        _ => Words.FullForGuest(before.Capacity),
    };

    private static RichText Saved(string title, GuestList before, GuestListChange change) => change.Own switch
    {
        { Status: RsvpStatus.Going } own when change.GuestRefused && before[own.Member] is { Status: RsvpStatus.Going } =>
            own.Guests == 0 ? Words.StillGoingAlone(title) : Words.StillGoingWith(title, own.Guests),
        { Status: RsvpStatus.Going, Guests: 0 } => Words.SavedGoing(title),
        { Status: RsvpStatus.Going } own => Words.SavedGoingWith(title, own.Guests),
        { Status: RsvpStatus.Maybe } => Words.SavedMaybe(title),
        { Status: RsvpStatus.Waitlisted } own => Words.SavedWaiting(title, PlaceInLine(change.List, own.Member)),
        _ => Words.SavedCant(title),
    };

    private static int PlaceInLine(GuestList list, MemberId member) =>
        list.With(RsvpStatus.Waitlisted).TakeWhile(rsvp => rsvp.Member != member).Count() + 1;

    private static RichText Until(Meetup meetup, InteractionContext context) =>
        Words.ChangeRsvpUntil + (meetup.Time is { IsWholeDay: true }
            ? (RichText)Words.UntilItIsOver
            : context.Phrases.When(MeetupTime.At(meetup.Span!.Value.End))) + ".";

    private static Block.Buttons Ways(MeetupId id, GuestListChange change) => change.Own is { Status: RsvpStatus.Going, Guests: > 0 }
        ? new([new Button(Words.OneGuestLess, new(RsvpButtons.MinusOne, id.Value)), .. InvitationCard.DrawOtherAnswers(id, change.Own)])
        : new([.. InvitationCard.DrawOtherAnswers(id, change.Own)]);
}
