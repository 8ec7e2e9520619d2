using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Chat.Forms;

/// <param name="Action">Sent back with the values.</param>
/// <param name="Title">The narrowest platform shows 24 characters.</param>
/// <param name="Fields">At most <see cref="Capabilities.FormFields"/>.</param>
public sealed record Form(ActionId Action, string Title, IReadOnlyList<FormField> Fields)
{
    /// <summary>The label of the submit button, on platforms that allow one.</summary>
    public string Submit { get; init; } = "Save";

    /// <summary>The label of the button that closes it and changes nothing, on platforms that allow one; empty: the platform's own.</summary>
    public string Close { get; init; } = "";

    /// <summary>How the submit button looks, on platforms that allow it.</summary>
    public ButtonTone Tone { get; init; } = ButtonTone.Primary;
}
