using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// How many deliveries are under way at once. Some places are kept for channels, for those to people may all be waiting until the
/// platform lets us open more conversations.
/// </summary>
public sealed class OutboxSlots
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
