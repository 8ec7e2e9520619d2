using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>Going, maybe, can't, and guests.</summary>
internal sealed class RsvpButtons(GuestBook guestBook, MeetupAccess meetupAccess, MeetupDesk desk) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } =
        [Actions.Going, Actions.Maybe, Actions.Cant, Actions.PlusOne, Actions.MinusOne];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (Invitation.NotOpen(turn, meetup) is { } refusal)
            return refusal;
        var before = desk.Guests(meetup);
        var change = Change(before, turn, press.Action.Name);
        guestBook.Apply(meetup, before, change);
        return new Reply.Private(RsvpCards.Answer(meetup, before, change, turn));
    }

    private static GuestListChange Change(GuestList before, Turn turn, string action) => action switch
    {
        Actions.Going => before.Answer(turn.Caller.Id, RsvpStatus.Going),
        Actions.Maybe => before.Answer(turn.Caller.Id, RsvpStatus.Maybe),
        Actions.Cant => before.Answer(turn.Caller.Id, RsvpStatus.Cant),
        Actions.PlusOne => before.AddGuest(turn.Caller.Id),
        _ => before.RemoveGuest(turn.Caller.Id),
    };
}
