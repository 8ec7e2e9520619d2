using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Rsvps;

/// <summary>Going, maybe, can't, and guests.</summary>
public sealed class RsvpButtons : IAction
{
    public IReadOnlyList<string> Actions { get; } =
        [Cards.Actions.Going, Cards.Actions.Maybe, Cards.Actions.Cant, Cards.Actions.PlusOne, Cards.Actions.MinusOne];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (turn.Missing(press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (NotOpen(turn, meetup) is { } refusal)
            return refusal;
        var before = turn.Scope.Desk.Guests(meetup);
        var change = Change(before, turn, press.Action.Name);
        turn.Scope.GuestBook.Apply(meetup, before, change);
        return new Reply.Private(RsvpCards.Answer(meetup, before, change, turn));
    }

    /// <summary>Why nobody can answer the invitation now; null where they can.</summary>
    internal static Reply? NotOpen(Turn turn, Meetup meetup) => meetup.State switch
    {
        MeetupState.Polling => Refusals.Say(Words.NoTimeYet(meetup.Title)),
        MeetupState.Cancelled => Refusals.Say(Words.AlreadyCancelled(meetup.Title)),
        MeetupState.Over => Refusals.Say(Words.AlreadyOver(meetup.Title)),
        _ when meetup.Span!.Value.End <= turn.Now => Refusals.Say(Words.AlreadyOver(meetup.Title)),
        _ => null,
    };

    private static GuestListChange Change(GuestList before, Turn turn, string action) => action switch
    {
        Cards.Actions.Going => before.Answer(turn.Caller.Id, RsvpStatus.Going),
        Cards.Actions.Maybe => before.Answer(turn.Caller.Id, RsvpStatus.Maybe),
        Cards.Actions.Cant => before.Answer(turn.Caller.Id, RsvpStatus.Cant),
        Cards.Actions.PlusOne => before.AddGuest(turn.Caller.Id),
        _ => before.RemoveGuest(turn.Caller.Id),
    };
}
