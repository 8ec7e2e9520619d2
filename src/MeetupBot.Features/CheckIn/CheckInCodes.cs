using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using NodaTime;

namespace MeetupBot.Features.CheckIn;

/// <summary>Check-in by camera: links to one's own code and, for hosts, to the code for the door and to where a browser becomes theirs.</summary>
public sealed class CheckInCodes : IAction
{
    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.HereCode];

    /// <summary>Null: there is no page to open, or nothing to check in to.</summary>
    public static Button? For(Turn turn, Meetup meetup) => Until(turn, meetup) is { } until && turn.Scope.Options.Links?.ToCode(turn.Caller.Id, meetup.Id, until) is not null
        ? new Button(Words.CheckInCodes, new(Cards.Actions.HereCode, meetup.Id.Value))
        : null;

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (turn.Missing(press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (Until(turn, meetup) is not { } until)
            return Refusals.Say(Words.NoCheckInCodes(meetup.Title));
        if (turn.Scope.Options.Links is not { } links || links.ToCode(turn.Caller.Id, meetup.Id, until) is not { } own)
            return Refusals.Say(Words.NoPages);
        var buttons = new List<Button> { Button.Open(Words.ShowMyCode, own) };
        if (turn.Hosts(meetup))
        {
            buttons.Add(Button.Open(Words.DoorCode, links.ToDoor(turn.Caller.Id, meetup.Id, until)!));
            buttons.Add(Button.Open(Words.CheckPeopleIn, links.ToDesk(turn.Caller.Id, meetup.Id, until)!));
        }

        return new Reply.Private(new Card(
            new Block.Paragraph(turn.Hosts(meetup) ? Words.CodesForHosts : Words.CodesForMembers),
            new Block.Buttons(buttons),
            new Block.Small([new Span.Code(meetup.Id.Value)]))
        {
            Summary = Words.CheckInCodes,
        });
    }

    /// <summary>Codes are good until check-in closes.</summary>
    private static Instant? Until(Turn turn, Meetup meetup) =>
        meetup is { State: MeetupState.Scheduled or MeetupState.Over, Introduction: null } && CheckInWindow.Of(meetup)?.End is { } end && turn.Now < end ? end : null;
}
