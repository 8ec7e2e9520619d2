namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// The buckets that may send now, served in turn, one request each: a long queue in one channel takes no more turns than
/// a single message in another. Bulk work gets every fifth turn while normal work waits. Not safe for concurrent use.
/// </summary>
internal sealed class ReadyRing
{
    private const int BulkTurn = 5;

    private readonly Queue<Bucket> _normal = new();
    private readonly Queue<Bucket> _bulk = new();
    private int _turn;

    public void Add(Bucket bucket)
    {
        if (bucket.InRing || bucket.Queue.First is not { } head)
            return;
        bucket.InRing = true;
        (head.Value.Priority == RequestPriority.Normal ? _normal : _bulk).Enqueue(bucket);
    }

    public bool IsEmpty => _normal.Count == 0 && _bulk.Count == 0;

    public Bucket Next()
    {
        _turn = (_turn + 1) % BulkTurn;
        var bulkFirst = _turn == 0 || _normal.Count == 0;
        var bucket = (bulkFirst && _bulk.Count > 0 ? _bulk : _normal).Dequeue();
        bucket.InRing = false;
        return bucket;
    }
}
