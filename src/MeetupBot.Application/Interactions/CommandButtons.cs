using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Interactions;

/// <summary>Takes a press of "Did you mean …" for the command on the button.</summary>
internal sealed class CommandButtons(InteractionCatalog catalog)
{
    private readonly Lazy<CommandLine> _line = new(() => new CommandLine(catalog.Offered));

    /// <summary>The command, or the interaction itself. People and channels are asked for, since a button holds only text.</summary>
    public Interaction Read(Interaction interaction)
    {
        if (interaction is not ComponentInteraction { Action: { Name: AdapterCards.CommandButton } action } press
            || _line.Value.Read($"{action.Subject} {action.Detail}") is not CommandReading.Understood read)
            return interaction;
        var texts = catalog.Commands.First(command => command.Spec.Name == read.Command).Spec.Options
            .Where(option => option.Kind is OptionKind.Text or OptionKind.WholeNumber).Select(option => option.Name).ToHashSet();
        return new CommandInteraction
        {
            Id = press.Id,
            Person = press.Person,
            Space = press.Space,
            Channel = press.Channel,
            IsDirect = press.IsDirect,
            IsOrganizer = press.IsOrganizer,
            CardObstacle = press.CardObstacle,
            EventObstacle = press.EventObstacle,
            ReceivedAt = press.ReceivedAt,
            Command = read.Command,
            Options = read.Options.Where(option => texts.Contains(option.Key)).ToDictionary(),
            Unmarked = read.Unmarked,
            Unused = read.Unused,
        };
    }
}
