using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>How a message becomes a row, and how a second one joins it.</summary>
internal static class OutboxMerge
{
    /// <returns>Null: in line at once.</returns>
    public static Instant? Sleep(Instant notBefore, Instant now) => notBefore > now ? notBefore : null;

    public static OutboxMessage First(string? mergeKey, NewOutboxMessage message, Instant now) => new()
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
        WakesAt = Sleep(message.NotBefore, now),
        CreatedAt = now,
    };

    /// <summary>The newer message in the older one's place. What has been tried keeps the time of its retry or its lease.</summary>
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
            return merged with { NotBefore = message.NotBefore, WakesAt = Sleep(message.NotBefore, now) };
        if (waiting.TriedGeneration is not null)
            return merged;
        var notBefore = Instant.Min(waiting.NotBefore, message.NotBefore);
        return merged with { NotBefore = notBefore, WakesAt = waiting.WakesAt is null ? null : Sleep(notBefore, now) };
    }
}
