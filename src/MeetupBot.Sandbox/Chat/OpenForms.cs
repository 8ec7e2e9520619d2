using System.Collections.Concurrent;

namespace MeetupBot.Sandbox.Chat;

/// <summary>The open form of each person; at most one.</summary>
public sealed class OpenForms
{
    private readonly ConcurrentDictionary<string, OpenForm> _byPerson = [];

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    public OpenForm? Of(string personId) => _byPerson.GetValueOrDefault(personId);

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
