using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.CheckIn;

/// <summary><c>I'm here</c> on the card, and taking it back.</summary>
public sealed class HereButton : IAction
{
    private const string Back = "back";

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Here];

    public static Button For(MeetupId meetup) => new(Words.ImHere, new(Cards.Actions.Here, meetup.Value), ButtonTone.Primary);

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (turn.Missing(press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        return press.Action.Detail == Back ? TakeBack(turn, meetup) : Arrive(turn, meetup);
    }

    /// <summary>The answer to who checks in themselves.</summary>
    public static Reply Arrive(Turn turn, Meetup meetup)
    {
        var arrival = turn.Scope.CheckInDesk.Arrive(meetup, turn.Caller.Id, turn.Caller.Id);
        if (arrival is not (Arrival.Noted or Arrival.AlreadyHere))
            return Refusals.Say(ArrivalText.Refusal(turn, meetup, arrival));
        var until = turn.Phrases.When(MeetupTime.At(CheckInWindow.Of(meetup)!.Value.End));
        return new Reply.Replace(new Card(
            new Block.Paragraph(new RichText([Words.SavedHere, new Span.Strong(meetup.Title), Words.HereUntil]) + until + "."),
            new Block.Buttons(new Button(Words.NotHere, new(Cards.Actions.Here, meetup.Id.Value, Back))),
            new Block.Small([new Span.Code(meetup.Id.Value)]))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }

    private static Reply TakeBack(Turn turn, Meetup meetup)
    {
        if (!CheckInWindow.IsOpen(meetup, turn.Now))
            return Refusals.Say(ArrivalText.Refusal(turn, meetup, meetup.State == MeetupState.Cancelled ? Arrival.Cancelled : Arrival.TooLate));
        turn.Scope.CheckInDesk.TakeBack(meetup, turn.Caller.Id);
        return new Reply.Replace(new Card(
            new Block.Paragraph(Words.SavedNotHere),
            new Block.Buttons(For(meetup.Id)),
            new Block.Small([new Span.Code(meetup.Id.Value)]))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
