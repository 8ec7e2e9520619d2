using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Chat.Forms;

/// <param name="Action">Comes back with what was filled in.</param>
/// <param name="Title">To 24 characters on the narrowest platform.</param>
/// <param name="Fields">At most the capability's <see cref="Capabilities.FormFields"/>.</param>
public sealed record Form(ActionId Action, string Title, IReadOnlyList<FormField> Fields)
{
    /// <summary>Label of the button that sends it off, where the platform lets it be named.</summary>
    public string Submit { get; init; } = "Save";
}
