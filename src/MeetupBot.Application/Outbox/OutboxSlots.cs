using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Limits the number of parallel deliveries. Some slots are reserved for channels, because all direct messages may be waiting for the
/// platform's limit on new conversations.
/// </summary>
internal sealed class OutboxSlots
{
    private const int Most = 64;
    private const int MostToPeople = 48;

    private int _all;
    private int _toPeople;

    public int Free => Most - Volatile.Read(ref _all);

    public int FreeToPeople => Math.Min(Free, MostToPeople - Volatile.Read(ref _toPeople));

    public void Take(OutboxMessage item) => Add(item, 1);

    public void Release(OutboxMessage item) => Add(item, -1);

    private void Add(OutboxMessage item, int change)
    {
        Interlocked.Add(ref _all, change);
        if (item.Priority > OutboxPriority.LastInChannels)
            Interlocked.Add(ref _toPeople, change);
    }
}
