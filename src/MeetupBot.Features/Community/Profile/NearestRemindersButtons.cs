using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Reminders;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Takes the reminders nearest to those that were refused, carried in stored form, or the community's.</summary>
internal sealed class NearestRemindersButtons(MeSetCommand meSetCommand, ProfileCard profileCard, Session session) : IButton
{
    public const string NearestButton = "me.nearest";

    private const string UsualButton = "me.usual";

    public static IReadOnlyList<string> Buttons { get; } = [NearestButton, UsualButton];

    public static Button Draw(ReminderOffsets nearest) =>
        new(Words.UseReminders(OffsetText.WriteForTyping(nearest)), new(NearestButton, nearest.ToString()), ButtonTone.Primary);

    public static Button DrawUsual() => new(Words.UseReminders(Words.AsCommunity), new(UsualButton), ButtonTone.Primary);

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        ReminderOffsets? offsets = null;
        if (press.Action.Name == NearestButton && !ReminderOffsets.TryParse(press.Action.Subject, out offsets))
            return Refusals.Create(Words.OldRemindersButton, new Button(Words.Change, new(MeShowCommand.MeButton)));
        var changed = session.Members.Find(context.Caller.Id)! with { Reminders = offsets };
        session.Members.Update(changed);
        meSetCommand.ReplanReminders(context, changed);
        return new Reply.Replace(profileCard.Draw(context, Words.SavedProfile));
    }
}
