using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Says whether others may introduce the member. A button, because some forms have no room for it.</summary>
internal sealed class NobodyIntroducesButtons(ProfileCard profileCard, Session session) : IButton
{
    public const string NobodyButton = "me.nobody";
    private const string Yes = "yes";
    private const string No = "no";

    public static IReadOnlyList<string> Buttons { get; } = [NobodyButton];

    public static Button Draw(Member member) => member.NobodyIntroduces
        ? new Button(Words.OthersMayIntroduceMe, new(NobodyButton, No))
        : new Button(Words.NobodyIntroducesMe, new(NobodyButton, Yes));

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Subject is not (Yes or No))
            return Refusals.Create(Words.OldButton);
        session.Members.Update(session.Members.Find(context.Caller.Id)! with { NobodyIntroduces = press.Action.Subject == Yes });
        return new Reply.Replace(profileCard.Draw(context, Words.SavedProfile));
    }
}
