using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Chooses the account that gets a member's direct messages.</summary>
internal sealed class PreferredAccountButtons(
    ProfileCard profileCard,
    PreferredAccountReader preferredAccountReader,
    Session session) : IButton
{
    public const string AccountMenu = "me.told";

    public static IReadOnlyList<string> Buttons { get; } = [AccountMenu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values is not [var chosen] || !preferredAccountReader.TryRead(context, chosen, out var key))
            return Refusals.Create(Words.ChoicesChanged("me show"));
        var member = session.Members.Find(context.Caller.Id)!;
        session.Members.Update(member with { ToldAt = key });
        return new Reply.Replace(profileCard.Draw(context, Words.SavedProfile));
    }
}
