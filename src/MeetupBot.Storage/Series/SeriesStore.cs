using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Series;

/// <summary>Series with the days that they skip, and who takes turns in hosting them.</summary>
public sealed class SeriesStore
{
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

    /// <summary>Saves everything except the id, the space, the time of creation, the skipped days and the hosts.</summary>
    public void Update(MeetupSeries series) => _connection.Execute(SeriesSql.Update, SeriesRow.Of(series));

    public MeetupSeries? Find(SeriesId id) => Fill(_connection.Query<SeriesRow>(SeriesSql.Find, new { id })).FirstOrDefault();

    /// <summary>Those of one community that were not stopped, the oldest first.</summary>
    public IReadOnlyList<MeetupSeries> Of(CommunityId community, int limit) =>
        Fill(_connection.Query<SeriesRow>(SeriesSql.OfCommunity, new { community, limit }));

    /// <summary>Those that go on and that everybody there sees, the oldest first. Others take no place among them.</summary>
    public IReadOnlyList<MeetupSeries> Open(CommunityId community, int limit) =>
        Fill(_connection.Query<SeriesRow>(SeriesSql.OpenOfCommunity, new { community, limit }));

    public IReadOnlyList<MeetupSeries> OrganizedBy(MemberId member) => Fill(_connection.Query<SeriesRow>(SeriesSql.OrganizedBy, new { member }));

    public void Skip(SeriesId series, SeriesSkip skip) =>
        _connection.Execute(SeriesSql.Skip, new { series, first = skip.First, last = skip.Last, reason = skip.Reason });

    public void Unskip(SeriesId series, SeriesSkip skip) => _connection.Execute(SeriesSql.Unskip, new { series, first = skip.First, last = skip.Last });

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
        var ids = $"[{string.Join(',', rows.Select(row => $"\"{row.Id.Value}\""))}]";
        var skips = _connection.Query<SkipRow>(SeriesSql.Skips, new { ids }).ToLookup(row => row.SeriesId, row => new SeriesSkip(row.FirstDay, row.LastDay, row.Reason));
        return [.. rows.Select(row => row.With([.. skips[row.Id]]))];
    }

    private sealed record SkipRow
    {
        public SeriesId SeriesId { get; init; }
        public LocalDate FirstDay { get; init; }
        public LocalDate LastDay { get; init; }
        public string? Reason { get; init; }
    }
}
