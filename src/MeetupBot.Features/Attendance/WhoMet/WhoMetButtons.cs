using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Handles the answers to <c>Who did you meet?</c> and the button that asks it again.</summary>
internal sealed class WhoMetButtons(
    WhoMetViewReader whoMetViewReader,
    MeetupAccessService meetupAccessService,
    WhoMetAnswerCard whoMetAnswerCard,
    WhoMetService whoMetService) : IButton
{
    public const string PeopleMenu = "met.menu";
    public const string EveryoneButton = "met.all";
    public const string NobodyButton = "met.none";
    public const string AbsentButton = "met.absent";

    public static IReadOnlyList<string> Buttons { get; } =
    [
        ButtonNames.WhoMet, PeopleMenu, EveryoneButton, NobodyButton, AbsentButton,
    ];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (AnswerWindowRule.RefuseIfClosed(context, meetup) is { } refusal)
            return refusal;
        var view = whoMetViewReader.Read(meetup, context.Caller.Id);
        if (press.Action.Name == ButtonNames.WhoMet)
            return new Reply.Private(WhoMetCard.DrawQuestion(view, context.Capabilities.MenuOptions));
        if (press.Action.Name == AbsentButton)
        {
            whoMetService.SaveAbsent(view);
            return new Reply.Replace(WhoMetAnswerCard.DrawAbsent(context, meetup));
        }

        whoMetService.Save(view, Answer(press, view));
        return new Reply.Replace(whoMetAnswerCard.Draw(context, whoMetViewReader.Read(meetup, context.Caller.Id)));
    }

    private static MenuReading Answer(ComponentInteraction press, WhoMetView view) => press.Action.Name switch
    {
        EveryoneButton => new MenuReading([.. view.Others.Select(other => other.Id)], []),
        NobodyButton => new MenuReading([], [.. view.Said]),
        _ => MemberMenu.Read(press, view.Others),
    };
}
