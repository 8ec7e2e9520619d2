using MeetupBot.Application.Texts;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;

namespace MeetupBot.Features.Community.Profile;

/// <summary>What is known of the viewer, and how to change it.</summary>
internal sealed class MeShowCommand(ProfileCard profileCard, ProfileForm profileForm) : ICommand, IAction
{
    public static CommandSpec Spec { get; } = new("me show", "Your time zone, area and reminders, and what I store", []);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Me];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => new("/meetup me show", Words.HelpMe);

    public Reply Run(Turn turn, CommandInteraction command) => new Reply.Private(profileCard.Of(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => new Reply.Open(profileForm.Of(turn));
}
