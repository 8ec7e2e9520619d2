using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary><c>I'm here</c> on the card, and taking it back.</summary>
internal sealed class HereButton(ArrivalText arrivalText, CheckInDesk checkInDesk, MeetupAccess meetupAccess) : IAction
{
    private const string Back = "back";

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Here];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        return press.Action.Detail == Back ? TakeBack(turn, meetup) : Arrive(turn, meetup);
    }

    /// <summary>The answer to who checks in themselves.</summary>
    public Reply Arrive(Turn turn, Meetup meetup)
    {
        var arrival = checkInDesk.Arrive(meetup, turn.Caller.Id, turn.Caller.Id);
        if (arrival is not (Arrival.Noted or Arrival.AlreadyHere))
            return Refusals.Say(arrivalText.Refusal(turn, meetup, arrival));
        var until = turn.Phrases.When(MeetupTime.At(CheckInWindow.Of(meetup)!.Value.End));
        return new Reply.Replace(new Card(
            new Block.Paragraph(new RichText([Words.SavedHere, new Span.Strong(meetup.Title), Words.HereUntil]) + until + "."),
            new Block.Buttons(new Button(Words.NotHere, new(Actions.Here, meetup.Id.Value, Back))),
            new Block.Small([new Span.Code(meetup.Id.Value)]))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }

    private Reply TakeBack(Turn turn, Meetup meetup)
    {
        if (!CheckInWindow.IsOpen(meetup, turn.Now))
            return Refusals.Say(arrivalText.Refusal(turn, meetup, meetup.State == MeetupState.Cancelled ? Arrival.Cancelled : Arrival.TooLate));
        checkInDesk.TakeBack(meetup, turn.Caller.Id);
        return new Reply.Replace(new Card(
            new Block.Paragraph(Words.SavedNotHere),
            new Block.Buttons(HereButtons.Here(meetup.Id)),
            new Block.Small([new Span.Code(meetup.Id.Value)]))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
