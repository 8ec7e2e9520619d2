using MeetupBot.Chat;
using MeetupBot.Features.Reconnect;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Profile;

/// <summary>What a member opted in to, in one menu: a form has no room for it everywhere.</summary>
public sealed class TakesPartMenu : IAction
{
    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.TakesPart];

    public static Block.Menu Of(Member member) => new(new(Cards.Actions.TakesPart), Words.TakesPartLabel,
    [
        new(Words.GreeterOption, ProfileForm.Greeter, member.Greeter),
        new(Words.ReconnectOption, ProfileForm.Reconnect, member.Reconnect),
    ])
    {
        Max = 2,
    };

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        var member = turn.Session.Members.Find(turn.Caller.Id)!;
        var changed = member with
        {
            Greeter = press.Values.Contains(ProfileForm.Greeter),
            Reconnect = press.Values.Contains(ProfileForm.Reconnect),
        };
        turn.Session.Members.Update(changed);
        ReconnectNudge.Plan(turn.Session, changed, turn.Now);
        return new Reply.Replace(ProfileCard.Of(turn, Words.SavedProfile));
    }
}
