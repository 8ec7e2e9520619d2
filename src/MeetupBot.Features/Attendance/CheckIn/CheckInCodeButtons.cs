using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Meetups;
using NodaTime;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Check-in by camera: links to the member's own code and, for hosts, to the door code and the check-in page.</summary>
internal sealed class CheckInCodeButtons(MeetupAccessService meetupAccessService, PageLinkService pageLinks) : IButton, IMeetupButtons
{
    public const string CodeButton = "here.code";

    public static IReadOnlyList<string> Buttons { get; } = [CodeButton];

    /// <summary>Null if there are no pages or check-in is not possible.</summary>
    public Button? Draw(InteractionContext context, Meetup meetup) =>
        Until(context, meetup) is { } until && pageLinks.ToCode(context.Caller.Id, meetup.Id, until) is not null
        ? new Button(MeetupAccessService.SeemsHost(context, meetup) ? Words.CheckInCodes : Words.MyCheckInCode, new(CodeButton, meetup.Id.Value))
        : null;

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (Until(context, meetup) is not { } until)
            return Refusals.Create(Words.NoCheckInCodes(meetup.Title));
        if (pageLinks.ToCode(context.Caller.Id, meetup.Id, until) is not { } own)
            return Refusals.Create(Words.NoPages);
        var isHost = meetupAccessService.IsHost(context, meetup);
        var buttons = new List<Button> { Button.Open(Words.ShowMyCode, own) };
        if (isHost)
        {
            buttons.Add(Button.Open(Words.DoorCode, pageLinks.ToDoor(context.Caller.Id, meetup.Id, until)!));
            buttons.Add(Button.Open(Words.CheckPeopleIn, pageLinks.ToDesk(context.Caller.Id, meetup.Id, until)!));
        }

        return new Reply.Private(new Card(
            new Block.Paragraph(isHost ? Words.CodesForHosts : CheckInWindow.IsOpen(meetup, context.Now) ? Words.CodesForMembers : Words.CodesForMembersBefore),
            new Block.Buttons(buttons),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Summary = isHost ? Words.CheckInCodes : Words.MyCheckInCode,
        });
    }

    /// <summary>Codes work until check-in closes.</summary>
    private static Instant? Until(InteractionContext context, Meetup meetup) =>
        meetup is { State: MeetupState.Scheduled or MeetupState.Over, Introduction: null }
        && CheckInWindow.Of(meetup)?.End is { } end && context.Now < end ? end : null;
}
