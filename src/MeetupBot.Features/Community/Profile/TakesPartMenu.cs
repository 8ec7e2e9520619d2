using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Introductions.Reconnect;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Profile;

/// <summary>What a member opted in to, in one menu: a form has no room for it everywhere.</summary>
internal sealed class TakesPartMenu(ProfileCard profileCard, ReconnectNudge reconnectNudge, Session session) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.TakesPart];

    public static Block.Menu Of(Member member) => new(new(Actions.TakesPart), Words.TakesPartLabel,
    [
        new(Words.GreeterOption, ProfileForm.Greeter, member.Greeter),
        new(Words.ReconnectOption, ProfileForm.Reconnect, member.Reconnect),
    ])
    {
        Max = 2,
    };

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        var member = session.Members.Find(turn.Caller.Id)!;
        var changed = member with
        {
            Greeter = press.Values.Contains(ProfileForm.Greeter),
            Reconnect = press.Values.Contains(ProfileForm.Reconnect),
        };
        session.Members.Update(changed);
        reconnectNudge.Plan(changed, turn.Now);
        return new Reply.Replace(profileCard.Of(turn, Words.SavedProfile));
    }
}
