using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Adds people from whom a member is kept apart, and takes them back.</summary>
internal sealed class NotWithButtons(NotWithService notWithService, ProfileCard profileCard, Session session) : IButton
{
    public const string AddMenu = "me.notwith";
    public const string BackMenu = "me.notwith.back";
    public const string KeptButton = "me.notwith.kept";

    public static IReadOnlyList<string> Buttons { get; } = [AddMenu, BackMenu, KeptButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        var own = context.Caller.Id;
        switch (press.Action.Name)
        {
            case AddMenu:
                var others = notWithService.Read(context, string.Join('\n', press.Values), press.Named, out var problem);
                if (problem is not null)
                    return Refusals.Create(problem, new Button(Words.Change, new(MeShowCommand.MeButton)));
                notWithService.Add(own, others);
                return Draw(context, Words.SavedApart);
            case KeptButton:
                session.NoThanks.TakeBackKept(own);
                return Draw(context, Words.SavedProfile);
            default:
                foreach (var other in MemberMenu.Read(press, notWithService.List(own)).Chosen)
                    session.NoThanks.TakeBack(own, other);
                return Draw(context, Words.SavedProfile);
        }
    }

    private Reply.Replace Draw(InteractionContext context, string note) => new(profileCard.Draw(context, note));
}
