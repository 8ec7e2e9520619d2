using MeetupBot.Application.Settings;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Reminders;

namespace MeetupBot.Features.Community.Profile;

/// <summary>The button on a reminder: from all to the one nearest the start, then to none.</summary>
internal sealed class FewerReminders(MeSetCommand meSetCommand, EffectiveSettings settings, Session session) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.Reminders];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        var member = session.Members.Find(turn.Caller.Id)!;
        var now = settings.RemindersOf(member);
        var fewer = now.Values.Count > 1 ? ReminderOffsets.Of([now.Values[^1]]) : ReminderOffsets.None;
        var changed = member with { Reminders = fewer };
        session.Members.Update(changed);
        meSetCommand.ReplanReminders(turn, changed);
        return new Reply.Private(new Card(
            new Block.Paragraph(fewer.Values.Count == 0 ? Words.NoRemindersNow : Words.RemindersNow(OffsetText.Of(fewer))),
            new Block.Buttons(new Button(Words.Change, new(Actions.Me)))));
    }
}
