using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Coffee;

/// <summary>Who takes part in coffee rounds, and the rounds that were held.</summary>
public sealed class CoffeeStore
{
    private readonly StoreConnection _connection;

    internal CoffeeStore(StoreConnection connection) => _connection = connection;

    /// <summary>Null: they take no part.</summary>
    public CoffeeMember? Find(CommunityId community, MemberId member) =>
        _connection.First<CoffeeMember>(CoffeeSql.Find, new { community, member });

    /// <summary>It holds in all communities that are linked.</summary>
    public void Save(CoffeeMember member)
    {
        _connection.Execute(CoffeeSql.Save, member);
        _connection.Execute(CoffeeSql.RemoveOthers, new { member = member.MemberId, community = member.CommunityId });
    }

    /// <returns>Whether they took part.</returns>
    public bool Remove(CommunityId community, MemberId member) => _connection.Execute(CoffeeSql.Remove, new { community, member }) > 0;

    /// <summary>Everyone who is there and not paused on that day, each once, with the area of their profile where they gave none.</summary>
    public IReadOnlyList<CoffeeMember> TakingPart(CommunityId community, LocalDate today) =>
        [.. _connection.Query<CoffeeMember>(CoffeeSql.TakingPart, new { community, today }).DistinctBy(one => one.MemberId)];

    /// <param name="at">When the round found nobody for them; null: it did.</param>
    public void SetLeftOut(CommunityId community, IEnumerable<MemberId> members, Instant? at) =>
        _connection.Execute(CoffeeSql.SetLeftOut, new { community, members = IdList.Of(members), at });

    /// <summary>When pairs of these met, or were introduced since.</summary>
    public IReadOnlyList<Together> Together(CommunityId community, IEnumerable<MemberId> members, Instant introducedSince) =>
    [
        .. Pairs(CoffeeSql.Met, new { members = IdList.Of(members) }),
        .. Pairs(CoffeeSql.Introduced, new { community, since = introducedSince }),
    ];

    /// <returns>Its id.</returns>
    public long Add(CoffeeRound round) => _connection.First<long>(CoffeeSql.AddRound, round);

    public CoffeeRound? LastRound(CommunityId community) => _connection.First<CoffeeRound>(CoffeeSql.LastRound, new { community });

    // Half a million rows in a large community: plain numbers are read several times as fast as our own types.
    private IEnumerable<Together> Pairs(Statement statement, object values) => _connection
        .Query<(long One, long Other, long LastAt)>(statement, values)
        .Select(pair => new Together(new(pair.One), new(pair.Other), Instant.FromUnixTimeMilliseconds(pair.LastAt)));
}
