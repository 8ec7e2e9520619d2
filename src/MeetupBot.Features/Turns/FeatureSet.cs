using System.Collections.Frozen;
using MeetupBot.Chat;

namespace MeetupBot.Features.Turns;

/// <summary>All commands, actions, forms and shortcuts, by name.</summary>
public sealed class FeatureSet
{
    private readonly FrozenDictionary<string, ICommand> commands;
    private readonly FrozenDictionary<string, IAction> actions;
    private readonly FrozenDictionary<string, IFormAction> forms;
    private readonly FrozenDictionary<string, IShortcut> shortcuts;

    /// <param name="features">One object each, which may be several of these at once.</param>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public FeatureSet(IReadOnlyList<object> features)
    {
        commands = features.OfType<ICommand>().ToFrozenDictionary(command => command.Spec.Name, StringComparer.Ordinal);
        actions = features.OfType<IAction>()
            .SelectMany(action => action.Actions.Select(name => (name, action)))
            .ToFrozenDictionary(entry => entry.name, entry => entry.action, StringComparer.Ordinal);
        forms = features.OfType<IFormAction>()
            .SelectMany(form => form.Forms.Select(name => (name, form)))
            .ToFrozenDictionary(entry => entry.name, entry => entry.form, StringComparer.Ordinal);
        shortcuts = features.OfType<IShortcut>().ToFrozenDictionary(shortcut => shortcut.Label, StringComparer.Ordinal);
        Offered = new CommandSet(
            [.. features.OfType<ICommand>().Select(command => command.Spec)],
            Labels(features, ShortcutTarget.Message),
            Labels(features, ShortcutTarget.Member));
    }

    /// <summary>What platforms offer their people.</summary>
    public CommandSet Offered { get; }

    /// <summary>What an interaction that changes something goes to; null where nothing does.</summary>
    public object? Of(Interaction interaction) => interaction switch
    {
        CommandInteraction command => Command(command.Command),
        ComponentInteraction press => Action(press.Action.Name),
        FormInteraction form => Form(form.Action.Name),
        ShortcutInteraction shortcut => Shortcut(shortcut.Shortcut),
        _ => null,
    };

    public ICommand? Command(string name) => commands.GetValueOrDefault(name);

    public IAction? Action(string name) => actions.GetValueOrDefault(name);

    public IFormAction? Form(string name) => forms.GetValueOrDefault(name);

    public IShortcut? Shortcut(string label) => shortcuts.GetValueOrDefault(label);

    private static IReadOnlyList<string> Labels(IReadOnlyList<object> features, ShortcutTarget target) =>
        [.. features.OfType<IShortcut>().Where(shortcut => shortcut.Target == target).Select(shortcut => shortcut.Label)];
}
