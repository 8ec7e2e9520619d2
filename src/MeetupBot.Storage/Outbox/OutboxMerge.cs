using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>Builds outbox rows from messages, and combines two messages into one row.</summary>
internal static class OutboxMerge
{
    /// <returns>Null when the message can be sent now.</returns>
    public static Instant? SleepsUntil(Instant notBefore, Instant now) => notBefore > now ? notBefore : null;

    public static OutboxMessage CreateRow(string? mergeKey, NewOutboxMessage message, Instant now) => new()
    {
        Id = 0,
        Key = DeliveryKey.Fresh(),
        MergeKey = mergeKey,
        Platform = message.Platform,
        Lane = message.Lane,
        Priority = message.Priority,
        Kind = message.Kind,
        Target = message.Target,
        Payload = message.Payload,
        MeetupId = message.MeetupId,
        MemberId = message.MemberId,
        NotBefore = message.NotBefore,
        ExpiresAt = message.ExpiresAt,
        WakesAt = SleepsUntil(message.NotBefore, now),
        CreatedAt = now,
    };

    /// <summary>
    /// The waiting row with the content of the newer message. A row that has been tried keeps the time of its retry or lease; one that was
    /// set aside gets the newer message's time; any other gets the earlier of the two times.
    /// </summary>
    public static OutboxMessage Combine(OutboxMessage waiting, NewOutboxMessage message, Instant now)
    {
        var merged = waiting with
        {
            Kind = message.Kind,
            Target = message.Target,
            Payload = message.Payload,
            MeetupId = message.MeetupId,
            MemberId = message.MemberId,
            ExpiresAt = message.ExpiresAt,
        };
        if (waiting.SetAsideAt is not null)
            return merged with { NotBefore = message.NotBefore, WakesAt = SleepsUntil(message.NotBefore, now) };
        if (waiting.TriedGeneration is not null)
            return merged;
        var notBefore = Instant.Min(waiting.NotBefore, message.NotBefore);
        return merged with { NotBefore = notBefore, WakesAt = waiting.WakesAt is null ? null : SleepsUntil(notBefore, now) };
    }

    /// <summary>
    /// The same with a payload made of both. A row that sleeps takes the newer time. One in flight keeps its lease, and the newer time counts
    /// from then on.
    /// </summary>
    public static OutboxMessage Combine(OutboxMessage waiting, NewOutboxMessage message, string payload, Instant now)
    {
        var merged = Combine(waiting, message, now) with { Payload = payload };
        if (waiting.LeasedUntil > NewOutboxMessage.Withdrawn)
            return merged with { NotBefore = message.NotBefore };
        return waiting is { WakesAt: not null, TriedGeneration: null }
            ? merged with { NotBefore = message.NotBefore, WakesAt = SleepsUntil(message.NotBefore, now) }
            : merged;
    }
}
