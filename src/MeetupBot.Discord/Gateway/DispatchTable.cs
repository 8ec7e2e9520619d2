using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The gateway events that the bot uses, by name, each with its parser and handler. All others are dropped without parsing.
/// </summary>
internal sealed class DispatchTable
{
    private readonly Dictionary<string, DispatchEntry> _entries = [];
    private readonly Dictionary<string, DispatchEntry>.AlternateLookup<ReadOnlySpan<char>> _byName;

    public DispatchTable() => _byName = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="eventName">The value of the payload's <c>t</c>.</param>
    /// <param name="inOrder">One at a time, in the order received. Otherwise in parallel.</param>
    /// <param name="handle">Must not throw. Its second argument is the timestamp of receipt.</param>
    /// <param name="note">Runs on receipt, before any later event is read. It must be short.</param>
    public DispatchTable Register<T>(
        string eventName, JsonTypeInfo<T> type, bool inOrder, Func<T, long, CancellationToken, Task> handle, Action<T>? note = null)
        where T : class
    {
        _entries[eventName] = new DispatchEntry(inOrder, Read);
        return this;

        Func<CancellationToken, Task>? Read(ReadOnlySpan<byte> data, long receivedAt)
        {
            if (JsonSerializer.Deserialize(data, type) is not { } value)
                return null;
            note?.Invoke(value);
            return stopping => handle(value, receivedAt, stopping);
        }
    }

    public bool TryGet(ReadOnlySpan<byte> utf8Name, [NotNullWhen(true)] out DispatchEntry? entry)
    {
        entry = null;
        Span<char> name = stackalloc char[64];
        return utf8Name.Length <= name.Length
            && System.Text.Encoding.UTF8.TryGetChars(utf8Name, name, out var length)
            && _byName.TryGetValue(name[..length], out entry);
    }
}

/// <summary>Turns the data of an event, received at a timestamp, into work. Null for a JSON null.</summary>
internal delegate Func<CancellationToken, Task>? ReadEvent(ReadOnlySpan<byte> data, long receivedAt);

/// <param name="InOrder">One at a time, in the order received.</param>
/// <param name="Read">Throws a JSON exception for data in another form.</param>
internal sealed record DispatchEntry(bool InOrder, ReadEvent Read);
