using MeetupBot.Chat.Forms;

namespace MeetupBot.Sandbox.Chat;

/// <summary>A form that a person has open.</summary>
/// <param name="Id">The id of this opening.</param>
/// <param name="Form">The form as the bot sent it, with the values filled in since.</param>
/// <param name="ConversationId">The conversation where it was opened.</param>
/// <param name="OnMessage">The message whose button opened it, or null.</param>
/// <param name="Errors">Sentences by field key, or by <see cref="WholeForm"/>, after the form was rejected.</param>
public sealed record OpenForm(
    string Id,
    Form Form,
    string ConversationId,
    long? OnMessage,
    IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>The key of an error that belongs to no single field.</summary>
    public const string WholeForm = "";
}
