using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>
/// Messages on their way out. They stand in lanes, one of each lane in flight at a time, by priority and then in the order
/// in which they were added.
/// </summary>
public sealed class OutboxStore
{
    /// <summary>How many sleeping rows one claim brings back in line, so that it never holds up the writer for long.</summary>
    private const int MostWoken = 250;

    private readonly StoreConnection _connection;
    private readonly OutboxLanes _lanes;

    internal OutboxStore(StoreConnection connection)
    {
        _connection = connection;
        _lanes = new OutboxLanes(connection);
    }

    /// <summary>Adds a message.</summary>
    /// <param name="message">What and where to.</param>
    public void Add(NewOutboxMessage message, Instant now) => Insert(OutboxMerge.First(null, message, now));

    /// <summary>
    /// At most one row waits for a merge key: a second message takes the place of the first and keeps the earlier of their times.
    /// A row that is in flight goes out once more afterwards; one that was set aside is tried again.
    /// </summary>
    /// <param name="mergeKey">Always with the same platform, lane and priority.</param>
    /// <param name="message">The newest state.</param>
    public void Merge(string mergeKey, NewOutboxMessage message, Instant now)
    {
        if (_connection.First<OutboxMessage>(OutboxSql.FindMerged, new { mergeKey }) is { } waiting)
            MergeInto(waiting, message, now);
        else
            Insert(OutboxMerge.First(mergeKey, message, now));
    }

    /// <summary>Takes the first of each lane that has none in flight: by priority, then the longest waiting.</summary>
    /// <param name="platform">Only this one's.</param>
    /// <param name="now">What may go at this instant is included.</param>
    /// <param name="lease">After it, an unfinished delivery is claimed again: longer than a delivery takes.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="last">Of no lower priority than this.</param>
    public IReadOnlyList<OutboxMessage> Claim(string platform, Instant now, Duration lease, int limit, int last = int.MaxValue)
    {
        Wake(platform, now);
        var until = now + lease;
        var claimed = new List<OutboxMessage>();
        foreach (var lane in _lanes.Free(platform, limit, last))
            if (_connection.First<OutboxMessage>(OutboxSql.Claim, new { platform, lane, now, until }) is { } item)
            {
                _lanes.Hold(platform, lane, until);
                claimed.Add(item);
            }
            else
                _lanes.RemoveFree(platform, lane);
        return claimed;
    }

    /// <summary>At the start of the one process: what a stop left in flight is in nobody's hands any more.</summary>
    public void ReleaseLeases(string platform, Instant now)
    {
        _connection.Execute(LaneSql.ReleaseLeases, new { platform });
        _connection.Execute(OutboxSql.ReleaseLeases, new { platform, now });
        _connection.Changes |= ChangedQueues.Outbox;
    }

    /// <summary>
    /// It arrived. Where a merge has come in since the first attempt, the row goes out once more, at <paramref name="againAt"/> and
    /// under a fresh key, for what arrived may be the older state.
    /// </summary>
    public void Complete(OutboxMessage claimed, Instant now, Instant againAt)
    {
        if (_connection.Execute(OutboxSql.Complete, claimed) == 0)
            Revive(claimed, againAt, now);
        _lanes.Release(claimed);
    }

    /// <summary>It did not arrive, as far as one knows.</summary>
    /// <param name="retryAt">Not claimed earlier.</param>
    /// <param name="problem">For whoever looks.</param>
    /// <param name="countsAttempt">
    /// False when the fault is not the message's, such as a platform that is down. The first attempt counts all the same: the next
    /// has to know that it may repeat what arrived unheard.
    /// </param>
    /// <param name="holdsLane">Whether the rest of the lane waits as well, which keeps the order.</param>
    public void Retry(OutboxMessage claimed, Instant retryAt, string problem, bool countsAttempt, bool holdsLane)
    {
        var uncounted = countsAttempt ? 0 : 1;
        _connection.Execute(OutboxSql.Retry, new { claimed.Id, claimed.Key, claimed.LeasedUntil, wakesAt = retryAt, uncounted, problem });
        if (holdsLane)
            _lanes.HoldLonger(claimed, retryAt);
        else
            _lanes.Release(claimed);
        _connection.Changes |= ChangedQueues.Outbox;
    }

    /// <summary>Gives up: it is kept for whoever looks, and no longer in the way.</summary>
    public void SetAside(OutboxMessage claimed, Instant now, string problem)
    {
        _connection.Execute(OutboxSql.SetAside, new { claimed.Id, claimed.Key, claimed.LeasedUntil, now, problem });
        _lanes.Release(claimed);
    }

    /// <summary>Takes back what a meetup was about to say, of the kinds that begin so, to all or to one. What is in flight stays.</summary>
    /// <returns>How many.</returns>
    public int CancelFor(MeetupId meetup, string kindPrefix, MemberId? member = null)
    {
        var prefixEnd = kindPrefix + '\uffff';
        return member is null
            ? _connection.Execute(OutboxSql.CancelForMeetup, new { meetup, prefix = kindPrefix, prefixEnd })
            : _connection.Execute(OutboxSql.CancelForMember, new { meetup, prefix = kindPrefix, prefixEnd, member });
    }

    /// <summary>What is still to be said of a meetup, what was given up included.</summary>
    public IReadOnlyList<OutboxMessage> Of(MeetupId meetup) => _connection.Query<OutboxMessage>(OutboxSql.OfMeetup, new { meetup });

    /// <summary>What is still to be said, or was given up, and has that text in its payload.</summary>
    /// <param name="text">As JSON writes it.</param>
    public IReadOnlyList<OutboxMessage> Saying(string text) => _connection.Query<OutboxMessage>(OutboxSql.Saying, new { text });

    /// <summary>The same message in other words.</summary>
    public void Reword(OutboxMessage item, string payload) => _connection.Execute(OutboxSql.Reword, new { item.Id, item.Key, payload });

    /// <summary>When a claim with the same bound may find something: now, or when a row or a lane wakes. Null when nothing waits.</summary>
    public Instant? NextAt(string platform, Instant now, int last = int.MaxValue)
    {
        var asleep = _connection.FirstInstant(OutboxSql.NextAsleep, new { platform });
        var lane = _lanes.NextAt(platform, now, last);
        return asleep is null || lane is null ? asleep ?? lane : Instant.Min(asleep.Value, lane.Value);
    }

    public OutboxMessage? Find(long id) => _connection.First<OutboxMessage>(OutboxSql.Find, new { id });

    /// <summary>The last that were given up.</summary>
    public IReadOnlyList<OutboxMessage> ListSetAside(int limit) => _connection.Query<OutboxMessage>(OutboxSql.ListSetAside, new { limit });

    public OutboxCounts Count() => new(
        _connection.First<long>(OutboxSql.CountInLine),
        _connection.First<long>(OutboxSql.CountAsleep),
        _connection.First<long>(OutboxSql.CountSetAside));

    private void Insert(OutboxMessage item)
    {
        _connection.Execute(OutboxSql.Add, item);
        LineUp(item);
    }

    private void MergeInto(OutboxMessage waiting, NewOutboxMessage message, Instant now)
    {
        if (waiting.SetAsideAt is not null)
            Revive(waiting, message.NotBefore, now);
        var merged = OutboxMerge.Combine(waiting, message, now);
        // Nobody has taken it up yet, and it says the same already.
        if (merged == waiting && waiting.TriedGeneration is null)
            return;
        _connection.Execute(OutboxSql.Merge, merged);
        LineUp(merged);
    }

    private void Revive(OutboxMessage item, Instant at, Instant now)
    {
        var wakesAt = OutboxMerge.Sleep(at, now);
        var key = DeliveryKey.Fresh();
        if (_connection.Execute(OutboxSql.Revive, new { item.Id, oldKey = item.Key, key, notBefore = at, wakesAt }) > 0)
            LineUp(item with { NotBefore = at, WakesAt = wakesAt });
    }

    private void LineUp(OutboxMessage item)
    {
        if (item.WakesAt is null)
            _lanes.Join(new LanePlace { Platform = item.Platform, Lane = item.Lane, Priority = item.Priority, NotBefore = item.NotBefore });
        _connection.Changes |= ChangedQueues.Outbox;
    }

    private void Wake(string platform, Instant now)
    {
        _lanes.FreeHeld(platform, now);
        foreach (var woken in _connection.Query<LanePlace>(OutboxSql.Wake, new { platform, now, limit = MostWoken }))
            _lanes.Join(woken);
    }
}
