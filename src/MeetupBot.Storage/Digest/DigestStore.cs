using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Digest;

/// <summary>Who did what in a community, and all that are linked with it, in a span that begins with its first instant and ends before its last.</summary>
public sealed class DigestStore
{
    private readonly StoreConnection _connection;

    internal DigestStore(StoreConnection connection) => _connection = connection;

    /// <summary>Who had met nobody before, and then met somebody; and whether they said so themselves.</summary>
    public IReadOnlyDictionary<MemberId, bool> Newcomers(CommunityId community, Instant from, Instant to) => _connection
        .Query<(long Member, long Own)>(DigestSql.Newcomers, new { community, from, to })
        .ToDictionary(newcomer => new MemberId(newcomer.Member), newcomer => newcomer.Own != 0);

    /// <summary>Organizers and co-hosts of what was held.</summary>
    public IReadOnlyList<MemberId> Hosts(CommunityId community, Instant from, Instant to) =>
        _connection.Query<MemberId>(DigestSql.Hosts, new { community, from, to });
}
