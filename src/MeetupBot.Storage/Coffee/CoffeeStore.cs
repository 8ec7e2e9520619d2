using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Coffee;

/// <summary>Participants of coffee rounds, and the rounds that were held.</summary>
public sealed class CoffeeStore
{
    private readonly StoreConnection _connection;

    internal CoffeeStore(StoreConnection connection) => _connection = connection;

    /// <summary>Null when they do not take part.</summary>
    public CoffeeMember? Find(CommunityId community, MemberId member) =>
        _connection.First<CoffeeMember>(CoffeeSql.Find, new { community, member });

    /// <summary>Applies to all linked communities.</summary>
    public void Save(CoffeeMember member)
    {
        _connection.Execute(CoffeeSql.Save, member);
        _connection.Execute(CoffeeSql.RemoveOthers, new { member = member.MemberId, community = member.CommunityId });
    }

    /// <returns>Whether they took part.</returns>
    public bool Remove(CommunityId community, MemberId member) => _connection.Execute(CoffeeSql.Remove, new { community, member }) > 0;

    /// <summary>
    /// Everyone who is present and not paused on that day, each once, with the area of their profile.
    /// </summary>
    public IReadOnlyList<CoffeeMember> TakingPart(CommunityId community, LocalDate today) =>
    [
        .. _connection.Query<CoffeeMember>(CoffeeSql.Present, new { community })
            .Where(one => !one.IsPaused(today))
            .DistinctBy(one => one.MemberId),
    ];

    /// <param name="at">When the round found no partner for them; null when it did.</param>
    public void SetLeftOut(CommunityId community, IEnumerable<MemberId> members, Instant? at) =>
        _connection.Execute(CoffeeSql.SetLeftOut, new { community, members = IdList.Of(members), at });

    /// <summary>When pairs of these members met, as both say, or were introduced. Introductions count from the given instant on.</summary>
    public IReadOnlyList<Together> Together(CommunityId community, IEnumerable<MemberId> members, Instant introducedSince) =>
    [
        .. Pairs(CoffeeSql.Met, new { members = IdList.Of(members) }),
        .. Pairs(CoffeeSql.Introduced, new { community, since = introducedSince }),
    ];

    /// <returns>The id of the round.</returns>
    public long Add(CoffeeRound round) => _connection.First<long>(CoffeeSql.AddRound, round);

    public CoffeeRound? LastRound(CommunityId community) => _connection.First<CoffeeRound>(CoffeeSql.LastRound, new { community });

    // A large community has half a million rows. Plain numbers are read several times as fast as our own types.
    private IEnumerable<Together> Pairs(Statement statement, object values) => _connection
        .Query<(long One, long Other, long LastAt)>(statement, values)
        .Select(pair => new Together(new(pair.One), new(pair.Other), Instant.FromUnixTimeMilliseconds(pair.LastAt)));
}
