using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Due;

/// <summary>Scheduled work, claimed in batches under a lease.</summary>
public sealed class DueStore
{
    public const int LargestClaim = 100;

    private readonly StoreConnection _connection;

    internal DueStore(StoreConnection connection) => _connection = connection;

    /// <summary>Adds the work, or moves the work with the same key. Moving resets lease and attempts.</summary>
    public void Schedule(DueItem item)
    {
        _connection.Execute(DueSql.Schedule, item);
        _connection.Changes |= ChangedQueues.Due;
    }

    /// <summary>Moves a meetup's work of that kind to another time.</summary>
    public void Move(MeetupId meetup, string kind, Instant at)
    {
        _connection.Execute(DueSql.Move, new { meetup, kind, at });
        _connection.Changes |= ChangedQueues.Due;
    }

    /// <returns>Whether there was any work to cancel.</returns>
    public bool Cancel(string key) => _connection.Execute(DueSql.Cancel, new { key }) > 0;

    /// <summary>Cancels a meetup's work whose kind begins with the prefix, for all members or for one.</summary>
    /// <returns>How many were cancelled.</returns>
    public int CancelFor(MeetupId meetup, string kindPrefix, MemberId? member = null)
    {
        // The highest UTF-16 code unit sorts after every text with this prefix.
        var prefixEnd = kindPrefix + '\uffff';
        return member is null
            ? _connection.Execute(DueSql.CancelForMeetup, new { meetup, prefix = kindPrefix, prefixEnd })
            : _connection.Execute(DueSql.CancelForMember, new { meetup, prefix = kindPrefix, prefixEnd, member });
    }

    /// <summary>Claims due work that nobody else holds, the longest overdue first.</summary>
    /// <param name="now">Work due at this instant is included.</param>
    /// <param name="lease">When it ends, unfinished work can be claimed again. It must be longer than the work takes.</param>
    /// <param name="limit">At most <see cref="LargestClaim"/>.</param>
    public IReadOnlyList<DueItem> Claim(Instant now, Duration lease, int limit = LargestClaim)
    {
        var claimed = _connection.Query<DueItem>(DueSql.Claim, new { now, until = now + lease, limit = Math.Min(limit, LargestClaim) });
        claimed.Sort((one, other) => (one.DueAt, one.Id).CompareTo((other.DueAt, other.Id)));
        return claimed;
    }

    /// <summary>Releases the leases that a previous run left behind. Called once at the start of the only process.</summary>
    public void ReleaseLeases(Instant now)
    {
        _connection.Execute(DueSql.ReleaseLeases, new { now });
        _connection.Changes |= ChangedQueues.Due;
    }

    /// <returns>False when the work was moved or claimed again in the meantime. It then stays.</returns>
    public bool Complete(DueItem claimed) => _connection.Execute(DueSql.Complete, claimed) > 0;

    /// <returns>False when the work was moved or claimed again in the meantime.</returns>
    public bool Retry(DueItem claimed, Instant retryAt, string problem)
    {
        _connection.Changes |= ChangedQueues.Due;
        return _connection.Execute(DueSql.Retry, new { claimed.Id, claimed.Key, claimed.LeasedUntil, retryAt, problem }) > 0;
    }

    /// <summary>Keeps the work but never claims it again.</summary>
    public bool SetAside(DueItem claimed, Instant now, string problem) =>
        _connection.Execute(DueSql.SetAside, new { claimed.Id, claimed.Key, claimed.LeasedUntil, now, problem }) > 0;

    /// <summary>A meetup's work, without what was set aside.</summary>
    public IReadOnlyList<DueItem> Of(MeetupId meetup) => _connection.Query<DueItem>(DueSql.OfMeetup, new { meetup });

    public DueItem? Find(string key) => _connection.First<DueItem>(DueSql.Find, new { key });

    /// <summary>The earliest time at which a claim would find work: a due time, a retry or the end of a lease.</summary>
    public Instant? NextAt() => _connection.FirstInstant(DueSql.Next);

    /// <summary>The next work, in order of time.</summary>
    public IReadOnlyList<DueItem> Upcoming(int limit) => _connection.Query<DueItem>(DueSql.Upcoming, new { limit });
}
