using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Shows what is stored about the viewer, and how to change it.</summary>
internal sealed class MeShowCommand(ProfileCard profileCard, ProfileForm profileForm) : ICommand, IButton
{
    public const string MeButton = ButtonNames.Me;

    public static CommandSpec Spec { get; } = new("me show", "Your time zone, area and reminders, and what I store", []);

    public static IReadOnlyList<string> Buttons { get; } = [MeButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup me show", Words.HelpMe);

    public Reply Run(InteractionContext context, CommandInteraction command) => new Reply.Private(profileCard.Draw(context));

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Open(profileForm.Draw(context));
}
