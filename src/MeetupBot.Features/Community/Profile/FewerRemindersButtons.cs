using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Reminders;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>The button on a reminder: it first reduces all reminders to the last one before the start, then to none.</summary>
internal sealed class FewerRemindersButtons(MeSetCommand meSetCommand, EffectiveSettings settings, Session session) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Reminders];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        var member = session.Members.Find(context.Caller.Id)!;
        var now = settings.RemindersOf(member);
        var fewer = now.Values.Count > 1 ? ReminderOffsets.Create([now.Values[^1]]) : ReminderOffsets.None;
        var changed = member with { Reminders = fewer };
        session.Members.Update(changed);
        meSetCommand.ReplanReminders(context, changed);
        return new Reply.Private(new Card(
            new Block.Paragraph(fewer.Values.Count == 0 ? Words.NoRemindersNow : Words.RemindersNow(OffsetText.Write(fewer))),
            new Block.Buttons(new Button(Words.Change, new(MeShowCommand.MeButton)))));
    }
}
