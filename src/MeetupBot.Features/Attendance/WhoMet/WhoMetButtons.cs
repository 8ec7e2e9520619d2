using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
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
    public const string ConfirmButton = "met.confirm";

    /// <summary>Asks again, in the place of the answer.</summary>
    public const string ChangeButton = "met.change";

    public static IReadOnlyList<string> Buttons { get; } =
    [
        ButtonNames.WhoMet, PeopleMenu, EveryoneButton, NobodyButton, AbsentButton, ConfirmButton, ChangeButton,
    ];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (AnswerWindowRule.RefuseIfClosed(context, meetup) is { } refusal)
            return refusal;
        var view = whoMetViewReader.Read(meetup, context.Caller.Member);
        if (press.Action.Name == ButtonNames.WhoMet)
            return new Reply.Private(WhoMetCard.DrawQuestion(view, context.Capabilities.MenuOptions));
        if (press.Action.Name == ChangeButton)
            return new Reply.Replace(WhoMetCard.DrawQuestion(view, context.Capabilities.MenuOptions));
        if (press.Action.Name == AbsentButton)
        {
            whoMetService.SaveAbsent(view);
            return new Reply.Replace(WhoMetAnswerCard.DrawAbsent(context, meetup));
        }

        if (press.Action.Name == ConfirmButton)
            return Confirm(context, view, press.Action.Detail);
        whoMetService.Save(view, Answer(press, view));
        return new Reply.Replace(whoMetAnswerCard.Draw(context, whoMetViewReader.Read(meetup, context.Caller.Member)));
    }

    /// <summary>Saves that the viewer says so too. Whoever else named them is still shown with the answer.</summary>
    private Reply Confirm(InteractionContext context, WhoMetView view, string whom)
    {
        var confirmed = view.Unanswered.Where(entry => entry.Id.ToString() == whom).Select(entry => entry.Id).ToList();
        if (confirmed.Count == 0 && !view.Said.Any(member => member.ToString() == whom))
            return Refusals.Create(Words.NotNotedAnyMore);
        whoMetService.Save(view, new MenuReading(confirmed, []));
        return new Reply.Replace(whoMetAnswerCard.Draw(context, whoMetViewReader.Read(view.Meetup, context.Caller.Member), withUnanswered: true));
    }

    private static MenuReading Answer(ComponentInteraction press, WhoMetView view) => press.Action.Name switch
    {
        EveryoneButton => new MenuReading([.. view.Others.Select(other => other.Id)], []),
        NobodyButton => new MenuReading([], [.. view.Said]),
        _ => MemberMenu.Read(press, view.Others),
    };
}
