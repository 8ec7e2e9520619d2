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
    private readonly KeptAnswers<MeetupId, Meetup?> _meetups;

    internal MeetupStore(StoreConnection connection, CommunityStore communities)
    {
        _connection = connection;
        _communities = communities;
        _meetups = connection.Keep((MeetupId id) => Fill(connection.Query<MeetupRow>(MeetupSql.Find, new { id })).FirstOrDefault());
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

    public Meetup? Find(MeetupId id) => _meetups.Get(id);

    /// <summary>
    /// Open polls and scheduled meetups that the viewer sees and that are not over, the earliest in the order of <see cref="Meetup.NextAt"/>.
    /// </summary>
    /// <param name="community">Includes all linked communities.</param>
    /// <param name="now">Meetups that have ended by then are left out.</param>
    public IReadOnlyList<Meetup> Upcoming(CommunityId community, Viewer viewer, Instant now, int limit) => Merge(community, limit, own =>
        _connection.Query<MeetupRow>(MeetupSql.Seen, new
        {
            community = own,
            member = viewer.Member,
            space = viewer.Space,
            channel = viewer.Channel,
            guest = viewer.IsGuest,
            now,
            at = long.MinValue,
            id = "",
            limit,
        }));

    /// <summary>All upcoming meetups, whoever sees them, read one page at a time.</summary>
    public IEnumerable<Meetup> AllUpcoming(CommunityId community, Instant now)
    {
        Meetup? last = null;
        do
        {
            var page = Page(community, now, PageSize, last);
            foreach (var meetup in page)
                yield return meetup;
            last = page.Count > 0 ? page[^1] : null;
        }
        while (last is not null);
    }

    /// <summary>Upcoming meetups that a member planned with people they were introduced to. Only these people see them.</summary>
    public IReadOnlyList<Meetup> Introduced(MemberId member, Instant now) => Fill(_connection.Query<MeetupRow>(MeetupSql.Introduced, new { member, now }));

    /// <summary>
    /// Meetups with a time that the member hosts or answered with anything but can't, in any state: those that end from <paramref name="from"/>
    /// on, what is ahead first.
    /// </summary>
    public IReadOnlyList<Meetup> OwnDated(MemberId member, Instant from, Instant now, int limit)
    {
        var ahead = _connection.Query<MeetupRow>(MeetupSql.OwnAhead, new { member, now, limit });
        return Fill([.. ahead, .. _connection.Query<MeetupRow>(MeetupSql.OwnBehind, new { member, from, now, limit = limit - ahead.Count })]);
    }

    /// <summary>The same of the meetups that everybody in the community, or in one that is linked to it, sees.</summary>
    public IReadOnlyList<Meetup> OpenDated(CommunityId community, Instant from, Instant now, int limit)
    {
        var linked = _communities.Linked(community);
        var ahead = linked.SelectMany(own => _connection.Query<MeetupRow>(MeetupSql.OpenAhead, new { community = own, now, limit }))
            .OrderBy(row => row.EndsAt).ThenBy(row => row.Id.Value, StringComparer.Ordinal).Take(limit).ToList();
        var left = limit - ahead.Count;
        var behind = linked.SelectMany(own => _connection.Query<MeetupRow>(MeetupSql.OpenBehind, new { community = own, from, now, limit = left }))
            .OrderByDescending(row => row.EndsAt).ThenBy(row => row.Id.Value, StringComparer.Ordinal).Take(left);
        return Fill([.. ahead, .. behind]);
    }

    /// <summary>Meetups of which the member is organizer or co-host, in any state.</summary>
    public IReadOnlyList<Meetup> HostedBy(MemberId member)
    {
        _connection.Lock(MeetupSql.LockHosted, new { member });
        return Fill(_connection.Query<MeetupRow>(MeetupSql.HostedBy, new { member }));
    }

    /// <summary>Whether a series has made its meetup of that date.</summary>
    public bool IsMade(SeriesId series, LocalDate occurrence) => _connection.Query<MeetupId>(MeetupSql.OfOccurrence, new { series, occurrence }).Count > 0;

    /// <summary>The meetups that a series made, the latest date first, in any state.</summary>
    public IReadOnlyList<Meetup> OfSeries(SeriesId series, int limit) => Fill(_connection.Query<MeetupRow>(MeetupSql.OfSeries, new { series, limit }));

    public IReadOnlyList<Meetup> CancelledBy(MemberId member) => Fill(_connection.Query<MeetupRow>(MeetupSql.CancelledBy, new { member }));

    /// <summary>Whether the member hosts, voted, answered or checked in: then they see it wherever they are.</summary>
    public bool TakesPart(Meetup meetup, MemberId member) =>
        meetup.IsHost(member) || _connection.First<long>(MeetupSql.HasAnswered, new { id = meetup.Id, member }) == 1;

    /// <summary>Whether the viewer has one of its cards in front of them.</summary>
    public bool HasCardIn(MeetupId id, Viewer viewer) =>
        viewer.Channel is { } channel && _connection.First<long>(MeetupSql.HasCardIn, new { id, space = viewer.Space, channel }) == 1;

    /// <summary>The channels of a space whose meetups follow who sees the channel (see <see cref="AudienceRule.Follow"/>), by audience.</summary>
    public IReadOnlyList<(string Channel, Audience Audience)> Channels(SpaceId space) =>
        [.. _connection.Query<ChannelRow>(MeetupSql.Channels, new { space }).Select(row => (row.Channel, row.Audience))];

    /// <summary>The upcoming meetups of a channel that have this audience.</summary>
    public IReadOnlyList<Meetup> PostedIn(SpaceId space, string channel, Audience audience) =>
        Fill(_connection.Query<MeetupRow>(MeetupSql.PostedIn, new { space, channel, audience = audience.ToString() }));

    /// <summary>Changes the audience of every meetup of a channel that has the given one, in any state.</summary>
    public void SetAudience(SpaceId space, string channel, Audience from, Audience to) =>
        _connection.Execute(MeetupSql.SetAudience, new { space, channel, from = from.ToString(), to = to.ToString() });

    /// <param name="after">The last meetup of the previous page; null for the first page.</param>
    internal IReadOnlyList<Meetup> Page(CommunityId community, Instant now, int limit, Meetup? after = null)
    {
        var at = after is null ? long.MinValue : after.NextAt?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var id = after?.Id.Value ?? "";
        return Merge(community, limit, own => _connection.Query<MeetupRow>(MeetupSql.Upcoming, new { community = own, now, at, id, limit }));
    }

    /// <summary>Reads one page a community, so that the index provides the order and no query sorts all upcoming meetups.</summary>
    private IReadOnlyList<Meetup> Merge(CommunityId community, int limit, Func<CommunityId, List<MeetupRow>> read) =>
    [
        .. Fill([.. _communities.Linked(community).SelectMany(read)])
            .OrderBy(meetup => meetup.NextAt).ThenBy(meetup => meetup.Id.Value, StringComparer.Ordinal).Take(limit),
    ];

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

    private sealed record ChannelRow
    {
        public string Channel { get; init; } = "";
        public Audience Audience { get; init; }
    }
}
