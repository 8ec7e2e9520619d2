using System.Runtime.InteropServices;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>A list that grows by making a new one, and shares what it grew from.</summary>
internal readonly record struct ValueList<T>
{
    private readonly Node? _last;

    private ValueList(Node? last) => _last = last;

    public int Count => _last?.Count ?? 0;

    public bool IsEmpty => _last is null;

    public T? Last => _last is null ? default : _last.Value;

    /// <summary>The one before the last.</summary>
    public T? SecondLast => _last?.Before is { } before ? before.Value : default;

    public ValueList<T> WithoutLast => new(_last?.Before);

    public ValueList<T> Plus(T value) => new(new Node(value, _last, Count + 1));

    public ValueList<T> WithLast(T value) => new(new Node(value, _last?.Before, Count));

    public List<T> ToList()
    {
        var list = new List<T>(Count);
        CollectionsMarshal.SetCount(list, Count);
        var values = CollectionsMarshal.AsSpan(list);
        for (var node = _last; node is not null; node = node.Before)
            values[node.Count - 1] = node.Value;
        return list;
    }

    private sealed class Node(T value, Node? before, int count)
    {
        public T Value => value;

        public Node? Before => before;

        public int Count => count;
    }
}
