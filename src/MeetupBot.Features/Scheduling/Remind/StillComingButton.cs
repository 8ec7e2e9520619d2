using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>"Yes, I'm coming": nothing changes, and the member knows that.</summary>
internal sealed class StillComingButton(MeetupAccess meetupAccess, MeetupDesk desk) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.StillComing];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (Invitation.NotOpen(turn, meetup) is { } refusal)
            return refusal;
        var own = desk.Guests(meetup)[turn.Caller.Id];
        if (own is not { Status: RsvpStatus.Going })
            return Refusals.Say(Words.NotOnList, [.. Invitation.OtherAnswers(meetup.Id, own)]);
        return new Reply.Private(new Card(
            new Block.Paragraph(Words.StillGoing(meetup.Title) + Words.StillGoingHow(Words.CantMakeIt)),
            new Block.Buttons(new Button(Words.CantMakeIt, new(Actions.Cant, meetup.Id.Value))))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
