using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Meetups;

public sealed class MeetupStore
{
    private const int PageSize = 100;

    private readonly StoreConnection _connection;
    private readonly CommunityStore _communities;

    internal MeetupStore(StoreConnection connection, CommunityStore communities)
    {
        _connection = connection;
        _communities = communities;
    }

    /// <summary>Adds a meetup under the first candidate that is free.</summary>
    /// <param name="candidates">Endless, growing longer as short ones run out.</param>
    /// <param name="make">The meetup with that id.</param>
    /// <exception cref="StorageException">The candidates ended.</exception>
    public Meetup Add(IEnumerable<MeetupId> candidates, Func<MeetupId, Meetup> make)
    {
        foreach (var id in candidates)
            if (make(id) is var meetup && TryAdd(meetup))
                return meetup;
        throw new StorageException(StorageFailure.Conflict, "No free id was found for a meetup. Try again.");
    }

    /// <returns>False when its id is taken.</returns>
    public bool TryAdd(Meetup meetup)
    {
        if (_connection.Execute(MeetupSql.Add, MeetupRow.Of(meetup)) == 0)
            return false;
        AddCoHosts(meetup);
        return true;
    }

    /// <summary>Everything but its id, where it was proposed and when.</summary>
    public void Update(Meetup meetup)
    {
        _connection.Execute(MeetupSql.Update, MeetupRow.Of(meetup));
        _connection.Execute(MeetupSql.RemoveCoHosts, new { id = meetup.Id });
        AddCoHosts(meetup);
    }

    public Meetup? Find(MeetupId id) => Fill(_connection.Query<MeetupRow>(MeetupSql.Find, new { id })).FirstOrDefault();

    /// <summary>Open polls and what is scheduled and not over, by start or close of the poll, a page at a time.</summary>
    /// <param name="community">Whose; of all that are linked.</param>
    /// <param name="now">What has ended by then is left out.</param>
    /// <param name="limit">Of the page.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    public IReadOnlyList<Meetup> Upcoming(CommunityId community, Instant now, int limit, Meetup? after = null)
    {
        var at = after is null ? long.MinValue : MeetupRow.NextAt(after)?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var id = after?.Id.Value ?? "";
        // A page of each, so that the index gives them in order and no query sorts all that is upcoming.
        var rows = _communities.Linked(community)
            .SelectMany(own => _connection.Query<MeetupRow>(MeetupSql.Upcoming, new { community = own, now, at, id, limit }));
        return [.. Fill([.. rows]).OrderBy(MeetupRow.NextAt).ThenBy(meetup => meetup.Id.Value, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>All of the same, read a page at a time.</summary>
    public IEnumerable<Meetup> AllUpcoming(CommunityId community, Instant now)
    {
        Meetup? last = null;
        do
        {
            var page = Upcoming(community, now, PageSize, last);
            foreach (var meetup in page)
                yield return meetup;
            last = page.Count > 0 ? page[^1] : null;
        }
        while (last is not null);
    }

    /// <summary>What a member plans with those they were introduced to, as long as it is ahead; in no list but theirs.</summary>
    public IReadOnlyList<Meetup> Introduced(MemberId member, Instant now) => Fill(_connection.Query<MeetupRow>(MeetupSql.Introduced, new { member, now }));

    /// <summary>As organizer or co-host, in any state.</summary>
    public IReadOnlyList<Meetup> HostedBy(MemberId member) => Fill(_connection.Query<MeetupRow>(MeetupSql.HostedBy, new { member }));

    public IReadOnlyList<Meetup> CancelledBy(MemberId member) => Fill(_connection.Query<MeetupRow>(MeetupSql.CancelledBy, new { member }));

    private void AddCoHosts(Meetup meetup)
    {
        foreach (var member in meetup.CoHosts.Distinct())
            _connection.Execute(MeetupSql.AddCoHost, new { id = meetup.Id, member });
    }

    private List<Meetup> Fill(List<MeetupRow> rows)
    {
        if (rows.Count == 0)
            return [];
        var coHosts = _connection.Query<(MeetupId Meetup, MemberId Member)>(MeetupSql.CoHosts, new { ids = IdList.Of(rows.Select(row => row.Id)) })
            .ToLookup(row => row.Meetup, row => row.Member);
        return [.. rows.Select(row => row.With([.. coHosts[row.Id]]))];
    }
}
