using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Slack.Deliveries;

/// <summary>The newest so many entries; the oldest is forgotten first. Safe for concurrent use.</summary>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TValue> _known = [];
    private readonly Queue<TKey> _oldest = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
            return _known.TryGetValue(key, out value);
    }

    public void Keep(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_known.TryAdd(key, value))
                _oldest.Enqueue(key);
            else
                _known[key] = value;
            while (_oldest.Count > most)
                _known.Remove(_oldest.Dequeue());
        }
    }

    public void Forget(TKey key)
    {
        lock (_gate)
            _known.Remove(key);
    }
}
