using System.Text.Json;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>
/// Messages to send. Each belongs to a lane. At most one message of a lane is in flight at a time; within a lane they are sent by priority,
/// then in the order in which they were added.
/// </summary>
public sealed class OutboxStore
{
    /// <summary>The most sleeping rows that one claim wakes, so that it does not block the writer for long.</summary>
    private const int MostWoken = 250;

    private readonly StoreConnection _connection;
    private readonly OutboxLanes _lanes;
    private readonly KeptAnswers<string, OutboxMessage?> _merged;

    internal OutboxStore(StoreConnection connection)
    {
        _connection = connection;
        _lanes = new OutboxLanes(connection);
        _merged = connection.Keep((string mergeKey) => connection.First<OutboxMessage>(OutboxSql.FindMerged, new { mergeKey }));
    }

    public void Add(NewOutboxMessage message, Instant now) => Insert(OutboxMerge.CreateRow(null, message, now));

    /// <summary>
    /// Adds a message, or replaces the content of the row with the same merge key. The row keeps the earlier of the two times. A row that is
    /// in flight is sent once more afterwards. A row that was set aside is tried again.
    /// </summary>
    /// <param name="mergeKey">All messages with one key must have the same platform, lane and priority.</param>
    /// <param name="combine">
    /// The payload of the combined row, from that of the waiting one. A row that sleeps then takes the newer time, and one in flight is sent
    /// again at that time. Null: the newer payload.
    /// </param>
    public void Merge(string mergeKey, NewOutboxMessage message, Instant now, Func<string, string>? combine = null)
    {
        if (Find(mergeKey) is { } waiting)
            MergeInto(waiting, message, now, combine);
        else
            Insert(OutboxMerge.CreateRow(mergeKey, message, now));
    }

    /// <summary>Claims the first message of each free lane, the most urgent first, then the longest waiting.</summary>
    /// <param name="now">A message whose time is this instant is included.</param>
    /// <param name="lease">When it ends, an unfinished delivery can be claimed again. It must be longer than a delivery takes.</param>
    /// <param name="limit">The most messages to claim.</param>
    /// <param name="last">Messages with a higher priority number are left out.</param>
    public IReadOnlyList<OutboxMessage> Claim(string platform, Instant now, Duration lease, int limit, int last = int.MaxValue)
    {
        Wake(platform, now);
        var until = now + lease;
        var claimed = new List<OutboxMessage>();
        foreach (var lane in _lanes.ListFree(platform, limit, last))
            if (_connection.First<OutboxMessage>(OutboxSql.Claim, new { platform, lane, now, until }) is { } item)
            {
                _lanes.Hold(platform, lane, until);
                claimed.Add(item);
            }
            else
                _lanes.RemoveFree(platform, lane);
        return claimed;
    }

    /// <summary>Releases the leases that a previous run left behind. Called once at the start of the only process.</summary>
    public void ReleaseLeases(string platform, Instant now)
    {
        _connection.Execute(LaneSql.ReleaseLeases, new { platform });
        _connection.Execute(OutboxSql.ReleaseLeases, new { platform, now });
        _connection.Changes |= ChangedQueues.Outbox;
    }

    /// <summary>
    /// Removes a message that was delivered. If another one was merged into it since the first attempt, the older state may have been
    /// delivered, so the row is sent once more, at <paramref name="againAt"/> and under a new key.
    /// </summary>
    public void Complete(OutboxMessage claimed, Instant now, Instant againAt)
    {
        if (_connection.Execute(OutboxSql.Complete, claimed) == 0)
            Revive(claimed, Instant.Max(againAt, Find(claimed.Id)?.NotBefore ?? againAt), now);
        _lanes.Release(claimed);
    }

    /// <summary>Releases a message that failed, or whose delivery is uncertain, for another attempt.</summary>
    /// <param name="retryAt">The earliest time of the next claim.</param>
    /// <param name="problem">The reason, shown to operators.</param>
    /// <param name="countsAttempt">
    /// False when the message is not the cause, such as when the platform is down. The first attempt counts either way: the platform may have
    /// received the message without confirming it, and the next attempt must know that.
    /// </param>
    /// <param name="holdsLane">Whether the other messages of the lane wait until then too, which keeps their order.</param>
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

    /// <summary>Gives the message up. It is kept for operators and does not block its lane.</summary>
    public void SetAside(OutboxMessage claimed, Instant now, string problem)
    {
        _connection.Execute(OutboxSql.SetAside, new { claimed.Id, claimed.Key, claimed.LeasedUntil, now, problem });
        _lanes.Release(claimed);
    }

    /// <summary>
    /// Deletes a meetup's messages whose kind begins with the prefix, for all members or for one. Those in flight expire, so that what has
    /// not gone out yet does not.
    /// </summary>
    /// <returns>How many were deleted.</returns>
    public int CancelFor(MeetupId meetup, string kindPrefix, MemberId? member = null)
    {
        var prefixEnd = kindPrefix + '\uffff';
        _connection.Execute(
            member is null ? OutboxSql.WithdrawForMeetup : OutboxSql.WithdrawForMember,
            new { meetup, prefix = kindPrefix, prefixEnd, member, withdrawn = NewOutboxMessage.Withdrawn });
        return member is null
            ? _connection.Execute(OutboxSql.CancelForMeetup, new { meetup, prefix = kindPrefix, prefixEnd })
            : _connection.Execute(OutboxSql.CancelForMember, new { meetup, prefix = kindPrefix, prefixEnd, member });
    }

    /// <summary>
    /// Deletes a member's waiting messages of the kind that list another member among those whom they name, and that are about no meetup.
    /// </summary>
    public void CancelNaming(MemberId member, string kind, MemberId named)
    {
        foreach (var message in _connection.Query<OutboxMessage>(OutboxSql.OfNoMeetup, new { member, kind }).Where(message => Names(message, named)))
            _connection.Execute(OutboxSql.Cancel, message);
    }

    /// <summary>A meetup's messages that have a payload, including those set aside.</summary>
    public IReadOnlyList<OutboxMessage> Of(MeetupId meetup) => _connection.Query<OutboxMessage>(OutboxSql.OfMeetup, new { meetup });

    /// <summary>A meetup's messages of one kind that are to be sent, those in flight included.</summary>
    public IReadOnlyList<OutboxMessage> Of(MeetupId meetup, string kind) => _connection.Query<OutboxMessage>(OutboxSql.OfKind, new { meetup, kind });

    /// <summary>The row with this merge key, or null.</summary>
    public OutboxMessage? Find(string mergeKey) => _merged.Get(mergeKey);

    /// <summary>Messages whose payload contains the text, including those set aside. Scans the outbox.</summary>
    /// <param name="text">With JSON escapes.</param>
    public IReadOnlyList<OutboxMessage> Saying(string text) => _connection.Query<OutboxMessage>(OutboxSql.Saying, new { text });

    /// <summary>Replaces the payload, unless the message was sent or got a new key in the meantime.</summary>
    public void Reword(OutboxMessage item, string payload) => _connection.Execute(OutboxSql.Reword, new { item.Id, item.Key, payload });

    /// <summary>The earliest time at which a claim with the same bound may find a message; null when no message waits.</summary>
    public Instant? NextAt(string platform, Instant now, int last = int.MaxValue)
    {
        var asleep = _connection.FirstInstant(OutboxSql.NextAsleep, new { platform });
        var lane = _lanes.NextAt(platform, now, last);
        return asleep is null || lane is null ? asleep ?? lane : Instant.Min(asleep.Value, lane.Value);
    }

    public OutboxMessage? Find(long id) => _connection.First<OutboxMessage>(OutboxSql.Find, new { id });

    /// <summary>Messages that wait for their time or for a retry, the next first. Messages in flight are left out.</summary>
    public IReadOnlyList<OutboxMessage> ListWaiting(string platform, int limit) =>
        _connection.Query<OutboxMessage>(OutboxSql.ListWaiting, new { platform, limit });

    /// <summary>The messages that were set aside last, the newest first.</summary>
    public IReadOnlyList<OutboxMessage> ListSetAside(int limit) => _connection.Query<OutboxMessage>(OutboxSql.ListSetAside, new { limit });

    public OutboxCounts Count() => new(
        _connection.First<long>(OutboxSql.CountInLine),
        _connection.First<long>(OutboxSql.CountAsleep),
        _connection.First<long>(OutboxSql.CountSetAside));

    private static bool Names(OutboxMessage message, MemberId named)
    {
        if (message.Payload is not { } payload)
            return false;
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("Names", out var names) && names.EnumerateArray().Any(name => name.GetInt64() == named.Value);
    }

    private void Insert(OutboxMessage item)
    {
        _connection.Execute(OutboxSql.Add, item);
        Enqueue(item);
    }

    private void MergeInto(OutboxMessage waiting, NewOutboxMessage message, Instant now, Func<string, string>? combine)
    {
        if (waiting.SetAsideAt is not null)
            Revive(waiting, message.NotBefore, now);
        var merged = combine is null ? OutboxMerge.Combine(waiting, message, now) : OutboxMerge.Combine(waiting, message, combine(waiting.Payload!), now);
        // It was not tried yet, and the content is the same.
        if (merged == waiting && waiting.TriedGeneration is null)
            return;
        _connection.Execute(OutboxSql.Merge, merged);
        Enqueue(merged);
    }

    private void Revive(OutboxMessage item, Instant at, Instant now)
    {
        var wakesAt = OutboxMerge.SleepsUntil(at, now);
        var key = DeliveryKey.Fresh();
        if (_connection.Execute(OutboxSql.Revive, new { item.Id, oldKey = item.Key, key, notBefore = at, wakesAt }) > 0)
            Enqueue(item with { NotBefore = at, WakesAt = wakesAt });
    }

    private void Enqueue(OutboxMessage item)
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
