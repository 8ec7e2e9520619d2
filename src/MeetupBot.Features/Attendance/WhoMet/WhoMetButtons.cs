using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Handles the answers to <c>Who did you meet?</c> and the button that asks it again.</summary>
internal sealed class WhoMetButtons(
    WhoMetViews whoMetViews,
    MeetupAccess meetupAccess,
    WhoMetAnswer whoMetAnswer,
    EncounterRecorder encounterRecorder) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } =
    [
        ButtonNames.WhoMet, ButtonNames.WhoMetMenu, ButtonNames.WhoMetEveryone, ButtonNames.WhoMetNobody, ButtonNames.WhoMetAbsent,
    ];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccess.Missing(context, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (AnswerWindow.NotNow(context, meetup) is { } refusal)
            return refusal;
        var view = whoMetViews.Load(meetup, context.Caller.Id);
        if (press.Action.Name == ButtonNames.WhoMet)
            return new Reply.Private(WhoMetCard.Question(view, context.Capabilities.MenuOptions));
        if (press.Action.Name == ButtonNames.WhoMetAbsent)
        {
            encounterRecorder.SaveAbsent(view);
            return new Reply.Replace(WhoMetAnswer.Absent(context, meetup));
        }

        encounterRecorder.Save(view, Answer(press, view));
        return new Reply.Replace(whoMetAnswer.Of(context, whoMetViews.Load(meetup, context.Caller.Id)));
    }

    private static MenuReading Answer(ComponentInteraction press, WhoMetView view) => press.Action.Name switch
    {
        ButtonNames.WhoMetEveryone => new MenuReading([.. view.Others.Select(other => other.Id)], []),
        ButtonNames.WhoMetNobody => new MenuReading([], [.. view.Said]),
        _ => MemberMenus.Read(press, view.Others),
    };
}
