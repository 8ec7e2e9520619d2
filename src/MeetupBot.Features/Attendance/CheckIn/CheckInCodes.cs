using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Check-in by camera: links to one's own code and, for hosts, to the code for the door and to where a browser becomes theirs.</summary>
internal sealed class CheckInCodes(MeetupAccess meetupAccess, PageLinks pageLinks) : IAction, IMeetupButtons
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.HereCode];

    /// <summary>Null: there is no page to open, or nothing to check in to.</summary>
    public Button? For(Turn turn, Meetup meetup) => Until(turn, meetup) is { } until && pageLinks.ToCode(turn.Caller.Id, meetup.Id, until) is not null
        ? new Button(Words.CheckInCodes, new(Actions.HereCode, meetup.Id.Value))
        : null;

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (Until(turn, meetup) is not { } until)
            return Refusals.Say(Words.NoCheckInCodes(meetup.Title));
        if (pageLinks.ToCode(turn.Caller.Id, meetup.Id, until) is not { } own)
            return Refusals.Say(Words.NoPages);
        var buttons = new List<Button> { Button.Open(Words.ShowMyCode, own) };
        if (meetupAccess.Hosts(turn, meetup))
        {
            buttons.Add(Button.Open(Words.DoorCode, pageLinks.ToDoor(turn.Caller.Id, meetup.Id, until)!));
            buttons.Add(Button.Open(Words.CheckPeopleIn, pageLinks.ToDesk(turn.Caller.Id, meetup.Id, until)!));
        }

        return new Reply.Private(new Card(
            new Block.Paragraph(meetupAccess.Hosts(turn, meetup) ? Words.CodesForHosts : Words.CodesForMembers),
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
