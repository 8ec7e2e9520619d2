using System.Collections.Concurrent;
using MeetupBot.Chat.Forms;

namespace MeetupBot.Sandbox.Chat;

/// <summary>The open form of each person; at most one.</summary>
public sealed class OpenForms
{
    private readonly ConcurrentDictionary<string, OpenForm> _byPerson = [];

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    public OpenForm? Find(string personId) => _byPerson.GetValueOrDefault(personId);

    public void Show(string personId, OpenForm form)
    {
        _byPerson[personId] = form;
        Changed?.Invoke();
    }

    public void Close(string personId)
    {
        if (_byPerson.TryRemove(personId, out _))
            Changed?.Invoke();
    }
}

/// <summary>A form that a person has open.</summary>
/// <param name="Id">Identifies this opening of the form.</param>
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
