using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Introductions;

/// <summary>
/// Who does not want to meet or be introduced to whom. Each entry belongs to the member who said it, and only they see it. It has no end, and
/// survives that the other is forgotten. Answers to other members must not reveal that an entry exists.
/// </summary>
public sealed class NoThanksStore
{
    private readonly StoreConnection _connection;

    internal NoThanksStore(StoreConnection connection) => _connection = connection;

    public void Say(MemberId member, MemberId other, Instant now) => _connection.Execute(NoThanksSql.Say, new { member, other, now });

    /// <summary>Removes the member's own entry.</summary>
    public void TakeBack(MemberId member, MemberId other) => _connection.Execute(NoThanksSql.TakeBack, new { member, other });

    /// <summary>Whether the member has an entry about the other.</summary>
    public bool HasSaid(MemberId member, MemberId other) => _connection.First<long?>(NoThanksSql.Find, new { member, other }) is not null;

    /// <summary>Whether either of the two has an entry about the other.</summary>
    public bool IsBetween(MemberId one, MemberId other) => HasSaid(one, other) || HasSaid(other, one);

    /// <summary>The people about whom the member has entries. The member may see them; lists for the member leave them out.</summary>
    public IReadOnlySet<MemberId> SaidBy(MemberId member) => _connection.Query<MemberId>(NoThanksSql.SaidBy, new { member }).ToHashSet();

    /// <summary>The pairs among these that must not be brought together, each with the lower id first.</summary>
    public IReadOnlySet<(MemberId Low, MemberId High)> Among(IEnumerable<MemberId> members) =>
        _connection.Query<(long One, long Other)>(NoThanksSql.Among, new { members = IdList.Of(members) })
            .Select(pair => MemberId.InOrder(new(pair.One), new(pair.Other)))
            .ToHashSet();

    /// <summary>Whether the member has entries about people who have asked to be forgotten since.</summary>
    public bool HasKept(MemberId member) => _connection.First<long?>(NoThanksKeptSql.Any, new { member }) is not null;

    /// <summary>Removes the member's own entries about people who have asked to be forgotten since.</summary>
    public void TakeBackKept(MemberId member) => _connection.Execute(NoThanksKeptSql.DropOf, new { member });
}
