using MeetupBot.Chat.Cards;

namespace MeetupBot.Chat.Forms;

/// <param name="Key">The name of the value that is sent back.</param>
/// <param name="Label">At most 24 characters.</param>
/// <param name="Value">The initial value.</param>
public sealed record FormField(string Key, string Label, string Value = "")
{
    public FormFieldKind Kind { get; init; }
    public bool Required { get; init; }
    public string Placeholder { get; init; } = "";
    public string Hint { get; init; } = "";
    public int MaxLength { get; init; } = 1000;

    /// <summary>The options of a menu. Chosen ones are marked.</summary>
    public IReadOnlyList<MenuOption> Options { get; init; } = [];

    /// <summary>How many options of a menu may be chosen.</summary>
    public int MaxChosen { get; init; } = 1;

    /// <summary>Nothing is typed or chosen yet.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value) && !Options.Any(option => option.Chosen);
}
