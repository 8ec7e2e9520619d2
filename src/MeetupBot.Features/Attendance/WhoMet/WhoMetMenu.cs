using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The answers to <c>Who did you meet?</c>, and the button that asks it again.</summary>
internal sealed class WhoMetMenu(WhoMetViews whoMetViews, MeetupAccess meetupAccess, WhoMetAnswer whoMetAnswer, WhoMetBook whoMetBook) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } =
    [
        Actions.WhoMet, Actions.WhoMetMenu, Actions.WhoMetEveryone, Actions.WhoMetNobody, Actions.WhoMetAbsent,
    ];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (AnswerWindow.NotNow(turn, meetup) is { } refusal)
            return refusal;
        var view = whoMetViews.Load(meetup, turn.Caller.Id);
        if (press.Action.Name == Actions.WhoMet)
            return new Reply.Private(WhoMetCard.Question(view, turn.Capabilities.MenuOptions));
        if (press.Action.Name == Actions.WhoMetAbsent)
        {
            whoMetBook.SaveAbsent(view);
            return new Reply.Replace(WhoMetAnswer.Absent(turn, meetup));
        }

        whoMetBook.Save(view, Answer(press, view));
        return new Reply.Replace(whoMetAnswer.Of(turn, whoMetViews.Load(meetup, turn.Caller.Id)));
    }

    private static MenuReading Answer(ComponentInteraction press, WhoMetView view) => press.Action.Name switch
    {
        Actions.WhoMetEveryone => new MenuReading([.. view.Others.Select(other => other.Id)], []),
        Actions.WhoMetNobody => new MenuReading([], [.. view.Said]),
        _ => MemberMenus.Read(press, view.Others),
    };
}
