using MeetupBot.Chat;
using MeetupBot.Domain.Reminders;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Profile;

/// <summary>The button on a reminder: from all to the one nearest the start, then to none.</summary>
public sealed class FewerReminders : IAction
{
    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Reminders];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        var member = turn.Session.Members.Find(turn.Caller.Id)!;
        var now = ProfileCard.Effective(turn, member);
        var fewer = now.Values.Count > 1 ? ReminderOffsets.Of([now.Values[^1]]) : ReminderOffsets.None;
        var changed = member with { Reminders = fewer };
        turn.Session.Members.Update(changed);
        MeSetCommand.ReplanReminders(turn, changed);
        return new Reply.Private(new Card(
            new Block.Paragraph(fewer.Values.Count == 0 ? Words.NoRemindersNow : Words.RemindersNow(OffsetText.Of(fewer))),
            new Block.Buttons(new Button(Words.Change, new(Cards.Actions.Me)))));
    }
}
