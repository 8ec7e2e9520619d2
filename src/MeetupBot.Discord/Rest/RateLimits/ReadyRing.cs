using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// The buckets that may send now. They take turns with one request each, so a long queue in one channel gets no more turns than a single
/// message in another. Not safe for concurrent use.
/// </summary>
internal sealed class ReadyRing
{
    private readonly Queue<Bucket> _normal = new();
    private readonly Queue<Bucket> _bulk = new();
    private readonly PriorityTurns _turns = new();

    public void Add(Bucket bucket)
    {
        if (bucket.InRing || bucket.Queue.First is not { } head)
            return;
        bucket.InRing = true;
        (head.Value.Priority == SendPriority.Normal ? _normal : _bulk).Enqueue(bucket);
    }

    public bool IsEmpty => _normal.Count == 0 && _bulk.Count == 0;

    public Bucket Next()
    {
        var bucket = (_turns.Next(_normal.Count > 0, _bulk.Count > 0) == SendPriority.Bulk ? _bulk : _normal).Dequeue();
        bucket.InRing = false;
        return bucket;
    }
}
