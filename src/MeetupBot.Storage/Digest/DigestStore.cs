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

    /// <summary>Members whose first encounter that everybody may know of lies in the span, in the order of their ids.</summary>
    public IReadOnlyList<MemberId> Newcomers(CommunityId community, Instant from, Instant to) =>
    [
        .. _connection.Query<Newcomer>(DigestSql.MetWithin, new { community, from, to })
            .Where(member => member.IsNewcomer(from))
            .Select(newcomer => newcomer.Member),
    ];

    /// <summary>Organizers and co-hosts of the meetups that were held.</summary>
    public IReadOnlyList<MemberId> Hosts(CommunityId community, Instant from, Instant to) =>
        _connection.Query<MemberId>(DigestSql.Hosts, new { community, from, to });
}
