using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.WhoMet;

/// <summary>The answers to <c>Who did you meet?</c>, and the button that asks it again.</summary>
public sealed class WhoMetMenu : IAction
{
    public IReadOnlyList<string> Actions { get; } =
    [
        Cards.Actions.WhoMet, Cards.Actions.WhoMetMenu, Cards.Actions.WhoMetEveryone, Cards.Actions.WhoMetNobody, Cards.Actions.WhoMetAbsent,
    ];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (turn.Missing(press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (NotNow(turn, meetup) is { } refusal)
            return refusal;
        var view = WhoMetView.Load(turn.Session, meetup, turn.Caller.Id);
        if (press.Action.Name == Cards.Actions.WhoMet)
            return new Reply.Private(WhoMetCard.Question(view, turn.Capabilities.MenuOptions));
        var book = new WhoMetBook(turn, meetup);
        if (press.Action.Name == Cards.Actions.WhoMetAbsent)
        {
            book.SaveAbsent(view);
            return new Reply.Replace(WhoMetAnswer.Absent(turn, meetup));
        }

        book.Save(view, Answer(press, view));
        return new Reply.Replace(WhoMetAnswer.Of(turn, WhoMetView.Load(turn.Session, meetup, turn.Caller.Id)));
    }

    private static MenuReading Answer(ComponentInteraction press, WhoMetView view) => press.Action.Name switch
    {
        Cards.Actions.WhoMetEveryone => new MenuReading([.. view.Others.Select(other => other.Id)], []),
        Cards.Actions.WhoMetNobody => new MenuReading([], [.. view.Said]),
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
