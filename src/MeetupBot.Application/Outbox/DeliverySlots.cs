using MeetupBot.Storage;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// How many deliveries are under way at once. Some places are kept for channels, for those to people may all be waiting until the
/// platform lets us open more conversations.
/// </summary>
public sealed class DeliverySlots
{
    private const int Most = 64;
    private const int MostToPeople = 48;

    private int all;
    private int toPeople;

    public int Free => Most - Volatile.Read(ref all);

    public int FreeToPeople => Math.Min(Free, MostToPeople - Volatile.Read(ref toPeople));

    public void Take(OutboxItem item) => Add(item, 1);

    public void Release(OutboxItem item) => Add(item, -1);

    private void Add(OutboxItem item, int change)
    {
        Interlocked.Add(ref all, change);
        if (item.Priority > OutgoingPriority.LastInChannels)
            Interlocked.Add(ref toPeople, change);
    }
}
