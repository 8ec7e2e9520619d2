using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>Which lanes have something to send. A lane is held while one of its rows is in flight.</summary>
internal sealed class OutboxLanes(StoreConnection connection)
{
    /// <summary>A row now stands in its lane's line.</summary>
    public void Join(LanePlace place) => connection.Execute(LaneSql.Join, place);

    public void FreeHeld(string platform, Instant now) => connection.Execute(LaneSql.FreeHeld, new { platform, now });

    /// <summary>By priority, then by how long their first row has waited.</summary>
    public List<string> Free(string platform, int limit, int last) => connection.Query<string>(LaneSql.Free, new { platform, limit, last });

    public void Hold(string platform, string lane, Instant until) => connection.Execute(LaneSql.Hold, new { platform, lane, until });

    /// <summary>Keeps the lane held although the row that held it is back in line or asleep.</summary>
    public void HoldLonger(OutboxMessage claimed, Instant until) =>
        connection.Execute(LaneSql.HoldLonger, new { claimed.Platform, claimed.Lane, claimed.LeasedUntil, until });

    /// <summary>Frees the lane, unless another claim holds it by now.</summary>
    public void Release(OutboxMessage claimed) => Update(claimed.Platform, claimed.Lane, claimed.LeasedUntil);

    /// <summary>A free lane turned out to have nobody in line.</summary>
    public void RemoveFree(string platform, string lane) => Update(platform, lane, Instant.FromUnixTimeMilliseconds(0));

    public Instant? NextAt(string platform, Instant now, int last) =>
        connection.First<long?>(LaneSql.AnyFree, new { platform, last }) is null ? connection.FirstInstant(LaneSql.NextFreed, new { platform }) : now;

    private void Update(string platform, string lane, Instant leasedUntil)
    {
        if (connection.First<LanePlace>(LaneSql.Head, new { platform, lane }) is not { } head)
        {
            connection.Execute(LaneSql.Remove, new { platform, lane, leasedUntil });
            return;
        }

        connection.Execute(LaneSql.Release, new { platform, lane, leasedUntil, head.Priority, since = head.NotBefore });
        connection.Changes |= ChangedQueues.Outbox;
    }
}

/// <summary>A row's place in its lane.</summary>
internal sealed record LanePlace
{
    public required string Platform { get; init; }
    public required string Lane { get; init; }
    public required int Priority { get; init; }
    public required Instant NotBefore { get; init; }
}
