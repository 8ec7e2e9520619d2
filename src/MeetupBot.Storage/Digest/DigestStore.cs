using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Digest;

/// <summary>What happened in a community and all linked communities between two instants (start inclusive, end exclusive).</summary>
public sealed class DigestStore
{
    private readonly StoreConnection _connection;

    internal DigestStore(StoreConnection connection) => _connection = connection;

    /// <summary>Members whose first encounter lies in the span, and whether they reported it themselves.</summary>
    public IReadOnlyDictionary<MemberId, bool> Newcomers(CommunityId community, Instant from, Instant to) => _connection
        .Query<Newcomer>(DigestSql.MetWithin, new { community, from, to })
        .Where(member => member.IsNewcomer(from))
        .ToDictionary(newcomer => newcomer.Member, newcomer => newcomer.SaidBySelf);

    /// <summary>Organizers and co-hosts of the meetups that were held.</summary>
    public IReadOnlyList<MemberId> Hosts(CommunityId community, Instant from, Instant to) =>
        _connection.Query<MemberId>(DigestSql.Hosts, new { community, from, to });
}
