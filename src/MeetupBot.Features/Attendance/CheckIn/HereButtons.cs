using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary><c>I'm here</c> on the card, and taking it back.</summary>
internal sealed class HereButtons(ArrivalText arrivalText, CheckInService checkInService, MeetupAccessService meetupAccessService) : IButton
{
    private const string Back = "back";

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Here];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        return press.Action.Detail == Back ? TakeBack(context, meetup) : Arrive(context, meetup);
    }

    /// <summary>The answer to a member's own check-in.</summary>
    public Reply Arrive(InteractionContext context, Meetup meetup)
    {
        var arrival = checkInService.Arrive(meetup, context.Caller.Id, context.Caller.Id);
        if (arrival is not (Arrival.Noted or Arrival.AlreadyHere))
            return Refusals.Create(arrivalText.WriteRefusal(context, meetup, arrival));
        var until = context.Phrases.Following(meetup, CheckInWindow.Of(meetup)!.Value.End);
        return new Reply.Replace(new Card(
            new Block.Paragraph(new RichText([Words.SavedHere, new Span.Strong(meetup.Title), Words.HereUntil]) + until + "."),
            new Block.Buttons(new Button(Words.NotHere, new(ButtonNames.Here, meetup.Id.Value, Back))),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }

    private Reply TakeBack(InteractionContext context, Meetup meetup)
    {
        if (!CheckInWindow.IsOpen(meetup, context.Now))
            return Refusals.Create(arrivalText.WriteRefusal(
                context, meetup, meetup.State == MeetupState.Cancelled ? Arrival.Cancelled : Arrival.TooLate));
        checkInService.TakeBack(meetup, context.Caller.Id);
        return new Reply.Replace(new Card(
            new Block.Paragraph(Words.SavedNotHere),
            new Block.Buttons(CheckInCard.DrawHereButton(meetup.Id)),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
