using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Series;

/// <summary>Series with the days that they skip or move, and who takes turns in hosting them.</summary>
public sealed class SeriesStore
{
    private const int PageSize = 100;

    private readonly StoreConnection _connection;

    internal SeriesStore(StoreConnection connection) => _connection = connection;

    /// <summary>Adds a series under the first free candidate id.</summary>
    /// <param name="candidates">An endless sequence.</param>
    /// <exception cref="StorageException">The candidates ended.</exception>
    public MeetupSeries Add(IEnumerable<MeetupId> candidates, MeetupSeries series)
    {
        foreach (var id in candidates)
        {
            var made = series with { Id = new SeriesId(id.Value) };
            if (_connection.Execute(SeriesSql.Add, SeriesRow.Of(made)) == 0)
                continue;
            foreach (var skip in made.Skips)
                Skip(made.Id, skip);
            return made;
        }

        throw new StorageException(StorageFailure.Conflict, "No free id was found for a series. Try again.");
    }

    /// <summary>Saves everything except the id, the space, the time of creation, the skipped and moved days and the hosts.</summary>
    public void Update(MeetupSeries series) => _connection.Execute(SeriesSql.Update, SeriesRow.Of(series));

    public MeetupSeries? Find(SeriesId id) => Fill(_connection.Query<SeriesRow>(SeriesSql.Find, new { id })).FirstOrDefault();

    /// <summary>Those of one community that were not stopped, the oldest first, read one page at a time.</summary>
    public IEnumerable<MeetupSeries> Of(CommunityId community)
    {
        var (at, id) = (long.MinValue, "");
        List<MeetupSeries> page;
        do
        {
            page = Fill(_connection.Query<SeriesRow>(SeriesSql.OfCommunity, new { community, at, id, limit = PageSize }));
            foreach (var series in page)
                yield return series;
            if (page.Count > 0)
                (at, id) = (page[^1].CreatedAt.ToUnixTimeMilliseconds(), page[^1].Id.Value);
        }
        while (page.Count == PageSize);
    }

    /// <summary>Those that go on and that everybody there sees, the oldest first. Others take no place among them.</summary>
    public IReadOnlyList<MeetupSeries> Open(CommunityId community, int limit) =>
        Fill(_connection.Query<SeriesRow>(SeriesSql.OpenOfCommunity, new { community, limit }));

    public IReadOnlyList<MeetupSeries> OrganizedBy(MemberId member) => Fill(_connection.Query<SeriesRow>(SeriesSql.OrganizedBy, new { member }));

    public void Skip(SeriesId series, SeriesSkip skip) =>
        _connection.Execute(SeriesSql.Skip, new { series, first = skip.First, last = skip.Last, reason = skip.Reason });

    /// <summary>The meetup of one date is on another. A skip of that date alone is taken back.</summary>
    public void Move(SeriesId series, SeriesMove move) => _connection.Execute(SeriesSql.Move, new { series, date = move.Date, to = move.To });

    /// <summary>Takes back the skip or the move of one date, but no skip of several days.</summary>
    public void Restore(SeriesId series, LocalDate date) => _connection.Execute(SeriesSql.Restore, new { series, date });

    /// <summary>In their order.</summary>
    public IReadOnlyList<SeriesHost> Hosts(SeriesId series) => _connection.Query<SeriesHost>(SeriesSql.Hosts, new { series });

    public void SetHosts(SeriesId series, IReadOnlyList<SeriesHost> hosts)
    {
        _connection.Execute(SeriesSql.RemoveHosts, new { series });
        foreach (var (position, host) in hosts.Index())
            _connection.Execute(SeriesSql.AddHost, new { series, member = host.MemberId, position, hosted = host.Hosted, passedOn = host.PassedOn });
    }

    private List<MeetupSeries> Fill(List<SeriesRow> rows)
    {
        if (rows.Count == 0)
            return [];
        var ids = IdList.Of(rows.Select(row => row.Id));
        var exceptions = _connection.Query<ExceptionRow>(SeriesSql.Exceptions, new { ids }).ToLookup(row => row.SeriesId);
        return
        [
            .. rows.Select(row => row.With(
                [.. exceptions[row.Id].Where(one => one.MovedTo is null).Select(one => new SeriesSkip(one.FirstDay, one.LastDay, one.Reason))],
                [.. exceptions[row.Id].Where(one => one.MovedTo is not null).Select(one => new SeriesMove(one.FirstDay, one.MovedTo!.Value))])),
        ];
    }

    private sealed record ExceptionRow
    {
        public SeriesId SeriesId { get; init; }
        public LocalDate FirstDay { get; init; }
        public LocalDate LastDay { get; init; }
        public string? Reason { get; init; }
        public LocalDate? MovedTo { get; init; }
    }
}
