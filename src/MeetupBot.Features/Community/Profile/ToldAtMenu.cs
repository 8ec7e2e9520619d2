using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Profile;

/// <summary>At which of several accounts somebody is told things.</summary>
internal sealed class ToldAtMenu(ProfileCard profileCard, ToldAtChoice toldAtChoice, Session session) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.ToldAt];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (press.Values is not [var chosen] || !toldAtChoice.TryRead(turn, chosen, out var key))
            return Refusals.Say(Words.MenuChanged);
        var member = session.Members.Find(turn.Caller.Id)!;
        session.Members.Update(member with { ToldAt = key });
        return new Reply.Replace(profileCard.Of(turn, Words.SavedProfile));
    }
}
