using System.Collections.Frozen;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// Lists all commands, buttons, forms and shortcuts: which class handles an interaction, and what platforms offer to people.
/// </summary>
public sealed class InteractionCatalog
{
    private readonly List<CommandRegistration> _commands = [];
    private readonly Dictionary<string, Type> _buttons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _forms = new(StringComparer.Ordinal);
    private readonly List<ShortcutRegistration> _shortcuts = [];
    private FrozenDictionary<string, Type>? _commandHandlers;

    public IReadOnlyList<CommandRegistration> Commands => _commands;

    public IReadOnlyDictionary<string, Type> Buttons => _buttons;

    public IReadOnlyDictionary<string, Type> Forms => _forms;

    internal IReadOnlyList<ShortcutRegistration> Shortcuts => _shortcuts;

    /// <summary>The commands and shortcuts that platforms register.</summary>
    public CommandSet Offered =>
        new([.. _commands.Select(command => command.Spec)], Labels(ShortcutTarget.Message), Labels(ShortcutTarget.Member));

    /// <summary>The class that handles the interaction, or null when there is none.</summary>
    public Type? HandlerOf(Interaction interaction) => interaction switch
    {
        CommandInteraction command => Command(command.Command),
        SuggestInteraction typing => Command(typing.Command),
        ComponentInteraction press => _buttons.GetValueOrDefault(press.Action.Name),
        FormInteraction form => _forms.GetValueOrDefault(form.Action.Name),
        ShortcutInteraction shortcut => _shortcuts.Find(known => known.Label == shortcut.Shortcut)?.Handler,
        _ => null,
    };

    /// <summary>The command, or null for anything else.</summary>
    public CommandSpec? SpecOf(Interaction interaction) => interaction is CommandInteraction command
        ? _commands.Find(known => known.Spec.Name == command.Command)?.Spec
        : null;

    public void AddCommand<T>()
        where T : class, ICommand => _commands.Add(new CommandRegistration(T.Spec, typeof(T)));

    /// <exception cref="ArgumentException">A name is used twice.</exception>
    public void AddButtons<T>()
        where T : class, IButton
    {
        foreach (var name in T.Buttons)
            _buttons.Add(name, typeof(T));
    }

    /// <exception cref="ArgumentException">A name is used twice.</exception>
    public void AddForms<T>()
        where T : class, IForm
    {
        foreach (var name in T.Forms)
            _forms.Add(name, typeof(T));
    }

    public void AddShortcut<T>()
        where T : class, IShortcut => _shortcuts.Add(new ShortcutRegistration(T.Label, T.Target, typeof(T)));

    private Type? Command(string name) =>
        (_commandHandlers ??= _commands.ToFrozenDictionary(
            command => command.Spec.Name, command => command.Handler, StringComparer.Ordinal)).GetValueOrDefault(name);

    private IReadOnlyList<string> Labels(ShortcutTarget target) =>
        [.. _shortcuts.Where(shortcut => shortcut.Target == target).Select(shortcut => shortcut.Label)];
}

public sealed record CommandRegistration(CommandSpec Spec, Type Handler);

internal sealed record ShortcutRegistration(string Label, ShortcutTarget Target, Type Handler);
