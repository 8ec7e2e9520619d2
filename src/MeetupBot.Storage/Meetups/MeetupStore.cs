using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Meetups;

/// <summary>Meetups with their co-hosts.</summary>
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

    /// <summary>Adds a meetup under the first free candidate id.</summary>
    /// <param name="candidates">An endless sequence. It should grow longer ids when short ones run out.</param>
    /// <param name="make">Makes the meetup with that id.</param>
    /// <exception cref="StorageException">The candidates ended.</exception>
    public Meetup Add(IEnumerable<MeetupId> candidates, Func<MeetupId, Meetup> make)
    {
        foreach (var id in candidates)
            if (make(id) is var meetup && TryAdd(meetup))
                return meetup;
        throw new StorageException(StorageFailure.Conflict, "No free id was found for a meetup. Try again.");
    }

    /// <returns>False when the id is taken.</returns>
    public bool TryAdd(Meetup meetup)
    {
        if (_connection.Execute(MeetupSql.Add, MeetupRow.Of(meetup)) == 0)
            return false;
        AddCoHosts(meetup);
        return true;
    }

    /// <summary>Saves everything except the id, the space and the time of creation.</summary>
    public void Update(Meetup meetup)
    {
        _connection.Execute(MeetupSql.Update, MeetupRow.Of(meetup));
        _connection.Execute(MeetupSql.RemoveCoHosts, new { id = meetup.Id });
        AddCoHosts(meetup);
    }

    public Meetup? Find(MeetupId id) => Fill(_connection.Query<MeetupRow>(MeetupSql.Find, new { id })).FirstOrDefault();

    /// <summary>Open polls and scheduled meetups that are not over, in the order of <see cref="Meetup.NextAt"/>, one page at a time.</summary>
    /// <param name="community">Includes all linked communities.</param>
    /// <param name="now">Meetups that have ended by then are left out.</param>
    /// <param name="limit">The page size.</param>
    /// <param name="after">The last meetup of the previous page; null for the first page.</param>
    public IReadOnlyList<Meetup> Upcoming(CommunityId community, Instant now, int limit, Meetup? after = null)
    {
        var at = after is null ? long.MinValue : after.NextAt?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var id = after?.Id.Value ?? "";
        // Reads one page a community, so that the index provides the order and no query sorts all upcoming meetups.
        var rows = _communities.Linked(community)
            .SelectMany(own => _connection.Query<MeetupRow>(MeetupSql.Upcoming, new { community = own, now, at, id, limit }));
        return [.. Fill([.. rows]).OrderBy(meetup => meetup.NextAt).ThenBy(meetup => meetup.Id.Value, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>All upcoming meetups, read one page at a time.</summary>
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

    /// <summary>Upcoming meetups that a member planned with people they were introduced to. Only these people see them.</summary>
    public IReadOnlyList<Meetup> Introduced(MemberId member, Instant now) => Fill(_connection.Query<MeetupRow>(MeetupSql.Introduced, new { member, now }));

    /// <summary>Meetups of which the member is organizer or co-host, in any state.</summary>
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
