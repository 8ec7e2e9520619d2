using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Chooses a member's zone among those that their words could mean.</summary>
internal sealed class ZoneButtons(MeSetCommand meSetCommand, ProfileCard profileCard, Session session) : IButton
{
    public const string Menu = "me.zone";

    public static IReadOnlyList<string> Buttons { get; } = [Menu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values is not [var chosen] || ZoneReader.Read(chosen, context.Now).Zone is not { } zone)
            return Refusals.Create(Words.ChoicesChanged("me show"), new Button(Words.Change, new(MeShowCommand.MeButton)));
        var changed = session.Members.Find(context.Caller.Id)! with { Zone = zone };
        session.Members.Update(changed);
        meSetCommand.ReplanReminders(context, changed);
        return new Reply.Replace(profileCard.Draw(context, Words.SavedProfile));
    }
}
