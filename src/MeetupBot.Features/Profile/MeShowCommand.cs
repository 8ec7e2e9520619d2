using MeetupBot.Chat;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Profile;

/// <summary>What is known of the viewer, and how to change it.</summary>
public sealed class MeShowCommand : ICommand, IAction
{
    public CommandSpec Spec { get; } = new("me show", "Your time zone, area and reminders, and what I store", []);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Me];

    public Reply Run(Turn turn, CommandInteraction command) => new Reply.Private(ProfileCard.Of(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => new Reply.Open(ProfileForm.Of(turn));
}
