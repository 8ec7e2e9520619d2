using MeetupBot.Chat.Cards;

namespace MeetupBot.Chat.Forms;

/// <param name="Key">Name of the value that comes back.</param>
/// <param name="Label">To 24 characters.</param>
/// <param name="Value">What is filled in already.</param>
public sealed record FormField(string Key, string Label, string Value = "")
{
    public FormFieldKind Kind { get; init; }
    public bool Required { get; init; }
    public string Placeholder { get; init; } = "";
    public string Hint { get; init; } = "";
    public int MaxLength { get; init; } = 1000;

    /// <summary>Of a menu; those chosen are marked.</summary>
    public IReadOnlyList<MenuOption> Options { get; init; } = [];

    /// <summary>Of a menu: how many may be chosen.</summary>
    public int MaxChosen { get; init; } = 1;
}
