using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;

namespace MeetupBot.Features.WhoMet;

/// <summary>The answers to <c>Who did you meet?</c>, and the button that asks it again.</summary>
internal sealed class WhoMetMenu(MeetupAccess meetupAccess, Session session, WhoMetAnswer whoMetAnswer, WhoMetBook whoMetBook) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } =
    [
        Actions.WhoMet, Actions.WhoMetMenu, Actions.WhoMetEveryone, Actions.WhoMetNobody, Actions.WhoMetAbsent,
    ];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (NotNow(turn, meetup) is { } refusal)
            return refusal;
        var view = WhoMetView.Load(session, meetup, turn.Caller.Id);
        if (press.Action.Name == Actions.WhoMet)
            return new Reply.Private(WhoMetCard.Question(view, turn.Capabilities.MenuOptions));
        if (press.Action.Name == Actions.WhoMetAbsent)
        {
            whoMetBook.SaveAbsent(view);
            return new Reply.Replace(WhoMetAnswer.Absent(turn, meetup));
        }

        whoMetBook.Save(view, Answer(press, view));
        return new Reply.Replace(whoMetAnswer.Of(turn, WhoMetView.Load(session, meetup, turn.Caller.Id)));
    }

    private static MenuReading Answer(ComponentInteraction press, WhoMetView view) => press.Action.Name switch
    {
        Actions.WhoMetEveryone => new MenuReading([.. view.Others.Select(other => other.Id)], []),
        Actions.WhoMetNobody => new MenuReading([], [.. view.Said]),
        _ => MemberMenus.Read(press, view.Others),
    };

    /// <summary>Why nothing can be said of it: off, not over, or long ago.</summary>
    public static Reply? NotNow(Turn turn, Meetup meetup) => meetup switch
    {
        { Introduction: not null } => Refusals.Say(Words.NoSuchMeetup(meetup.Id.Value)),
        { State: MeetupState.Cancelled } => Refusals.Say(Words.NobodyMetThere(meetup.Title)),
        { State: MeetupState.Polling } => Refusals.Say(Words.NoTimeYet(meetup.Title)),
        _ when meetup.Span!.Value.End > turn.Now =>
            Refusals.Say(Words.NotOverYet(meetup.Title) + turn.Phrases.When(MeetupTime.At(meetup.Span.Value.End)) + Words.ThenISayWhoMet),
        _ when turn.Now >= CheckInWindow.AnswersUntil(meetup) =>
            Refusals.Say(Words.LongAgo(meetup.Title) + turn.Phrases.When(MeetupTime.At(CheckInWindow.AnswersUntil(meetup)!.Value)) + Words.LongAgoHow),
        _ => null,
    };
}
