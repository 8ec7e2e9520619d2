using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Chooses the account that gets a member's direct messages.</summary>
internal sealed class PreferredAccountButtons(ProfileCard profileCard, PreferredAccounts preferredAccounts, Session session) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.ToldAt];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values is not [var chosen] || !preferredAccounts.TryRead(context, chosen, out var key))
            return Refusals.Say(Words.MenuChanged);
        var member = session.Members.Find(context.Caller.Id)!;
        session.Members.Update(member with { ToldAt = key });
        return new Reply.Replace(profileCard.Of(context, Words.SavedProfile));
    }
}
