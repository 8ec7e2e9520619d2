using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Reconnect;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Changes what a member has opted in to, in one menu, because some forms have no room for it.</summary>
internal sealed class TakesPartButtons(ProfileCard profileCard, ReconnectJob reconnectJob, Session session) : IButton
{
    public const string TakesPartMenu = "me.part";

    public static IReadOnlyList<string> Buttons { get; } = [TakesPartMenu];

    public static Block.Menu DrawMenu(Member member) => new(new(TakesPartMenu), Words.TakesPartLabel,
    [
        new(Words.GreeterOption, ProfileForm.Greeter, member.Greeter),
        new(Words.ReconnectOption, ProfileForm.Reconnect, member.Reconnect),
        new(Words.RegularOption, ProfileForm.Regular, member.Regular),
    ])
    {
        Max = 3,
    };

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        var member = session.Members.Find(context.Caller.Id)!;
        var changed = member with
        {
            Greeter = press.Values.Contains(ProfileForm.Greeter),
            Reconnect = press.Values.Contains(ProfileForm.Reconnect),
            Regular = press.Values.Contains(ProfileForm.Regular),
        };
        session.Members.Update(changed);
        reconnectJob.Plan(changed, context.Now);
        return new Reply.Replace(profileCard.Draw(context, Words.SavedProfile));
    }
}
