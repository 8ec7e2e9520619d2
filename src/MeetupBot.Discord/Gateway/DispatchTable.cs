using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The gateway events that are used, by name, each with how it is read and who handles it. Everything else is dropped unread.
/// </summary>
internal sealed class DispatchTable
{
    private readonly Dictionary<string, DispatchEntry> _entries = [];
    private readonly Dictionary<string, DispatchEntry>.AlternateLookup<ReadOnlySpan<char>> _byName;

    public DispatchTable() => _byName = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="eventName">As in the payload's <c>t</c>.</param>
    /// <param name="inOrder">One at a time and in the order received; else beside each other.</param>
    /// <param name="handle">Must not throw; the moment is the timestamp of receipt.</param>
    public DispatchTable On<T>(string eventName, JsonTypeInfo<T> type, bool inOrder, Func<T, long, CancellationToken, Task> handle)
        where T : class
    {
        _entries[eventName] = new DispatchEntry(inOrder, Read);
        return this;

        Func<CancellationToken, Task>? Read(ReadOnlySpan<byte> data, long receivedAt) =>
            JsonSerializer.Deserialize(data, type) is { } value ? stopping => handle(value, receivedAt, stopping) : null;
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

/// <summary>Turns the data of one event, received at a timestamp, into work; null for data that says nothing.</summary>
internal delegate Func<CancellationToken, Task>? ReadEvent(ReadOnlySpan<byte> data, long receivedAt);

/// <param name="InOrder">One at a time and in the order received.</param>
/// <param name="Read">Throws a JSON exception for data of another shape.</param>
internal sealed record DispatchEntry(bool InOrder, ReadEvent Read);
