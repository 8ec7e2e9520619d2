using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Chat.Transport;

/// <summary>Keeps up to <paramref name="most"/> entries. The oldest is removed first. Safe for concurrent use.</summary>
public sealed class BoundedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _entries = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _oldestFirst = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            var found = _entries.TryGetValue(key, out var entry);
            value = found ? entry!.Value.Value : default;
            return found;
        }
    }

    /// <summary>Adds the entry, or replaces its value without changing its age.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var entry))
                entry.Value = (key, value);
            else
                _entries[key] = _oldestFirst.AddLast((key, value));
            if (_entries.Count > most)
                Remove(_oldestFirst.First!);
        }
    }

    public void Forget(TKey key)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var entry))
                Remove(entry);
        }
    }

    private void Remove(LinkedListNode<(TKey Key, TValue Value)> entry)
    {
        _entries.Remove(entry.Value.Key);
        _oldestFirst.Remove(entry);
    }
}
