using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Reminders;
using MeetupBot.Features.Cards;

namespace MeetupBot.Features.Profile;

/// <summary>The button on a reminder: from all to the one nearest the start, then to none.</summary>
internal sealed class FewerReminders(MeSetCommand meSetCommand, ProfileCard profileCard, Session session) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.Reminders];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        var member = session.Members.Find(turn.Caller.Id)!;
        var now = profileCard.Effective(turn, member);
        var fewer = now.Values.Count > 1 ? ReminderOffsets.Of([now.Values[^1]]) : ReminderOffsets.None;
        var changed = member with { Reminders = fewer };
        session.Members.Update(changed);
        meSetCommand.ReplanReminders(turn, changed);
        return new Reply.Private(new Card(
            new Block.Paragraph(fewer.Values.Count == 0 ? Words.NoRemindersNow : Words.RemindersNow(OffsetText.Of(fewer))),
            new Block.Buttons(new Button(Words.Change, new(Actions.Me)))));
    }
}
