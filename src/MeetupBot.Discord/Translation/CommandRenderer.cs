using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Renders the catalogue as Discord commands: one <c>/meetup</c> with subcommands and groups, and the context menus.
/// Source: Interactions, Application Commands.
/// </summary>
internal static class CommandRenderer
{
    public const string Name = "meetup";
    private const string Description = "Meet up: propose a date, vote, say who comes";
    private const int MostDescription = 100;
    private const int MostChoices = 25;
    private const int MostTextLength = 6000;

    /// <summary>Servers and direct messages with the bot, for a bot that is installed in servers.</summary>
    private static readonly int[] GuildAndBotDm = [0, 1];
    private static readonly int[] GuildOnly = [0];
    private static readonly int[] GuildInstall = [0];

    public static ApplicationCommand[] Render(CommandSet commands) =>
    [
        new ApplicationCommand
        {
            Name = Name,
            Description = Description,
            Options = [.. Subcommands(commands.Commands)],
            Contexts = GuildAndBotDm,
            IntegrationTypes = GuildInstall,
        },
        .. commands.MessageShortcuts.Select(label => Menu(ApplicationCommand.MessageMenu, label, GuildAndBotDm)),
        .. commands.MemberShortcuts.Select(label => Menu(ApplicationCommand.UserMenu, label, GuildOnly)),
    ];

    private static ApplicationCommand Menu(int type, string label, int[] contexts) =>
        new() { Type = type, Name = label, Contexts = contexts, IntegrationTypes = GuildInstall };

    /// <summary>"me show" becomes show in the group me. Discord allows no plain "me" beside such a group, so it is left out.</summary>
    private static IEnumerable<ApplicationCommandOption> Subcommands(IReadOnlyList<CommandSpec> commands)
    {
        foreach (var family in commands.GroupBy(command => command.Name.Split(' ')[0]))
        {
            var inGroup = family.Where(command => command.Name.Contains(' ', StringComparison.Ordinal)).ToList();
            if (inGroup.Count == 0)
                yield return Subcommand(family.First(), family.Key);
            else
                yield return Group(family.Key, inGroup);
        }
    }

    private static ApplicationCommandOption Group(string name, List<CommandSpec> commands)
    {
        var words = commands.ConvertAll(command => command.Name[(name.Length + 1)..]);
        return new ApplicationCommandOption
        {
            Type = OptionType.SubcommandGroup,
            Name = name,
            Description = DisplayText.Shorten($"{name}: {string.Join(", ", words)}", MostDescription),
            Options = [.. commands.Select((command, index) => Subcommand(command, words[index]))],
        };
    }

    private static ApplicationCommandOption Subcommand(CommandSpec command, string name) => new()
    {
        Type = OptionType.Subcommand,
        Name = name,
        Description = DisplayText.Label(command.Description, MostDescription),
        Options = command.Options.Count == 0 ? null : [.. command.Options.OrderByDescending(option => option.Required).Select(Option)],
    };

    private static ApplicationCommandOption Option(OptionSpec option)
    {
        var text = option.Kind == OptionKind.Text;
        var number = option.Kind == OptionKind.WholeNumber;
        return new ApplicationCommandOption
        {
            Type = TypeOf(option.Kind),
            Name = option.Name,
            Description = DisplayText.Label(option.Description, MostDescription),
            Required = option.Required ? true : null,
            Autocomplete = option.Suggests && option.Choices.Count == 0 && (text || number) ? true : null,
            MaxLength = text && option.Choices.Count == 0 ? Math.Clamp(option.MaxLength, 1, MostTextLength) : null,
            MinValue = number ? option.Range.Min : null,
            MaxValue = number ? option.Range.Max : null,
            ChannelTypes = option.Kind == OptionKind.Channel ? ChannelType.Postable : null,
            Choices = !text || option.Choices.Count == 0 ? null : [.. option.Choices.Take(MostChoices).Select(SuggestionRenderer.Choice)],
        };
    }

    private static int TypeOf(OptionKind kind) => kind switch
    {
        OptionKind.WholeNumber => OptionType.Integer,
        OptionKind.Member => OptionType.User,
        OptionKind.Channel => OptionType.Channel,
        _ => OptionType.String,
    };
}
