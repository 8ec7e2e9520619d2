using System.Collections.Concurrent;

namespace MeetupBot.Simulators;

/// <summary>Keeps the newest entries. With a capacity of 0 it keeps none.</summary>
internal sealed class BoundedLog<T>(int capacity)
{
    private readonly ConcurrentQueue<T> _entries = new();

    public bool Enabled => capacity > 0;

    public IReadOnlyList<T> Snapshot() => [.. _entries];

    public void Add(T entry)
    {
        if (!Enabled)
            return;
        _entries.Enqueue(entry);
        while (_entries.Count > capacity)
            _entries.TryDequeue(out _);
    }

    public void Clear() => _entries.Clear();
}
