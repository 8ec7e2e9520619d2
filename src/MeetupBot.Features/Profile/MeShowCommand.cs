using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Features.Cards;

namespace MeetupBot.Features.Profile;

/// <summary>What is known of the viewer, and how to change it.</summary>
internal sealed class MeShowCommand(ProfileCard profileCard, ProfileForm profileForm) : ICommand, IAction
{
    public static CommandSpec Spec { get; } = new("me show", "Your time zone, area and reminders, and what I store", []);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Me];

    public Reply Run(Turn turn, CommandInteraction command) => new Reply.Private(profileCard.Of(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => new Reply.Open(profileForm.Of(turn));
}
