using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Introductions;

/// <summary>
/// Who does not want to be introduced to whom. An entry applies in both directions, has no end and is never shown. Answers to other
/// members must not reveal that an entry exists.
/// </summary>
public sealed class NoThanksStore
{
    private readonly StoreConnection _connection;

    internal NoThanksStore(StoreConnection connection) => _connection = connection;

    public void Say(MemberId member, MemberId other, Instant now) => _connection.Execute(NoThanksSql.Say, new { member, other, now });

    /// <summary>Removes the entry.</summary>
    public void TakeBack(MemberId member, MemberId other) => _connection.Execute(NoThanksSql.TakeBack, new { member, other });

    /// <summary>Whether either of the two has an entry about the other.</summary>
    public bool IsBetween(MemberId one, MemberId other) => _connection.First<long?>(NoThanksSql.Find, new { one, other }) is not null;

    /// <summary>Everybody who must not be introduced to the member, whichever of the two said so.</summary>
    public IReadOnlySet<MemberId> Of(MemberId member) => _connection.Query<MemberId>(NoThanksSql.Of, new { member }).ToHashSet();

    /// <summary>The pairs among these that must not be introduced, each with the lower id first.</summary>
    public IReadOnlySet<(MemberId Low, MemberId High)> Among(IEnumerable<MemberId> members) =>
        _connection.Query<(long One, long Other)>(NoThanksSql.Among, new { members = IdList.Of(members) })
            .Select(pair => MemberId.InOrder(new(pair.One), new(pair.Other)))
            .ToHashSet();
}
