using MeetupBot.Chat;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Rsvps;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Remind;

/// <summary>"Yes, I'm coming": nothing changes, and the member knows that.</summary>
public sealed class StillComingButton : IAction
{
    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.StillComing];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (turn.Missing(press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (RsvpButtons.NotOpen(turn, meetup) is { } refusal)
            return refusal;
        var own = turn.Scope.Desk.Guests(meetup)[turn.Caller.Id];
        if (own is not { Status: RsvpStatus.Going })
            return Refusals.Say(Words.NotOnList, [.. RsvpCards.OtherAnswers(meetup.Id, own)]);
        return new Reply.Private(new Card(
            new Block.Paragraph(Words.StillGoing(meetup.Title) + Words.StillGoingHow(Words.CantMakeIt)),
            new Block.Buttons(new Button(Words.CantMakeIt, new(Cards.Actions.Cant, meetup.Id.Value))))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
