using MeetupBot.Chat.Forms;

namespace MeetupBot.Sandbox.Chat;

/// <summary>A form that lies before a person.</summary>
/// <param name="Id">Of this very opening.</param>
/// <param name="Form">As the bot sent it, with what was filled in since.</param>
/// <param name="ConversationId">Where it was opened.</param>
/// <param name="OnMessage">The message whose component opened it, or null.</param>
/// <param name="Errors">Sentence by field key, or <see cref="WholeForm"/>, after it was sent off and not taken.</param>
public sealed record OpenForm(
    string Id,
    Form Form,
    string ConversationId,
    long? OnMessage,
    IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>In place of a field key: the error is no single field's.</summary>
    public const string WholeForm = "";
}
