using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>The lanes that have rows to send. A lane is held while one of its rows is in flight, so that no other row of it is claimed.</summary>
internal sealed class OutboxLanes(StoreConnection connection)
{
    /// <summary>Adds the lane of a row that can be sent now, or gives the lane the priority of this row if it is more urgent.</summary>
    public void Join(LanePlace place) => connection.Execute(LaneSql.Join, place);

    /// <summary>Frees lanes that were held until now, such as by a lease that ran out.</summary>
    public void FreeHeld(string platform, Instant now) => connection.Execute(LaneSql.FreeHeld, new { platform, now });

    /// <summary>Lanes that can be claimed: the most urgent first, then those whose first row has waited longest.</summary>
    /// <param name="limit">The most lanes to return.</param>
    /// <param name="last">Lanes with a higher priority number are left out.</param>
    public List<string> ListFree(string platform, int limit, int last) => connection.Query<string>(LaneSql.Free, new { platform, limit, last });

    public void Hold(string platform, string lane, Instant until) => connection.Execute(LaneSql.Hold, new { platform, lane, until });

    /// <summary>Keeps the lane held after the row in flight was released, such as until its retry.</summary>
    public void HoldLonger(OutboxMessage claimed, Instant until) =>
        connection.Execute(LaneSql.HoldLonger, new { claimed.Platform, claimed.Lane, claimed.LeasedUntil, until });

    /// <summary>Frees the lane, unless a newer claim holds it.</summary>
    public void Release(OutboxMessage claimed) => Update(claimed.Platform, claimed.Lane, claimed.LeasedUntil);

    /// <summary>Removes a free lane that has no row to send.</summary>
    public void RemoveFree(string platform, string lane) => Update(platform, lane, Instant.FromUnixTimeMilliseconds(0));

    /// <summary>When a lane can be claimed: now, or when the first held lane is freed. Null when there are no lanes.</summary>
    public Instant? NextAt(string platform, Instant now, int last) =>
        connection.First<long?>(LaneSql.AnyFree, new { platform, last }) is null ? connection.FirstInstant(LaneSql.NextFreed, new { platform }) : now;

    private void Update(string platform, string lane, Instant leasedUntil)
    {
        // A row that is added meanwhile joins the lane first, and is then found here; or it joins afterwards, and makes the lane anew.
        connection.Lock(LaneSql.Lock, new { platform, lane });
        if (connection.First<LanePlace>(LaneSql.Head, new { platform, lane }) is not { } head)
        {
            connection.Execute(LaneSql.Remove, new { platform, lane, leasedUntil });
            return;
        }

        connection.Execute(LaneSql.Release, new { platform, lane, leasedUntil, head.Priority, since = head.NotBefore });
        connection.Changes |= ChangedQueues.Outbox;
    }
}

/// <summary>The lane of a row, and the values that order it.</summary>
internal sealed record LanePlace
{
    public required string Platform { get; init; }
    public required string Lane { get; init; }
    public required int Priority { get; init; }
    public required Instant NotBefore { get; init; }
}
