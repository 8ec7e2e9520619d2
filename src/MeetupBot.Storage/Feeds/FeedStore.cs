using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Feeds;

/// <summary>The addresses at which calendars are fetched.</summary>
public sealed class FeedStore
{
    private readonly StoreConnection _connection;

    internal FeedStore(StoreConnection connection) => _connection = connection;

    /// <param name="member">Null: a public one.</param>
    /// <returns>The secret part of its address, which can't be read again.</returns>
    public string Add(FeedKind kind, MemberId? member, CommunityId community, bool polls, Instant now)
    {
        var token = FeedToken.Fresh();
        _connection.Execute(FeedSql.Add, new
        {
            Id = DeliveryKey.Fresh(),
            MemberId = member,
            Kind = kind.ToString(),
            CommunityId = community,
            hash = FeedToken.Hash(token),
            Polls = polls,
            CreatedAt = now,
        });
        return token;
    }

    /// <summary>Also one that has ended.</summary>
    public Feed? Find(string token) => _connection.First<Feed>(FeedSql.Find, new { hash = FeedToken.Hash(token) });

    /// <summary>The member's addresses that have not ended, the oldest first.</summary>
    public IReadOnlyList<Feed> Of(MemberId member) => _connection.Query<Feed>(FeedSql.OfMember, new { member });

    /// <summary>Null: it is off.</summary>
    public Feed? FindPublic(CommunityId community) => _connection.First<Feed>(FeedSql.Public, new { community });

    public void End(string id, Instant now) => _connection.Execute(FeedSql.End, new { id, now });

    /// <summary>Whether the member's own calendars have the times of open polls.</summary>
    public void SetPolls(MemberId member, bool polls) => _connection.Execute(FeedSql.SetPolls, new { member, polls });

    public void NoteFetch(string id, Instant at, string? agent) => _connection.Execute(FeedSql.Fetched, new { id, at, agent });

    /// <summary>Deletes one batch of those that ended earlier. When a batch is full, there may be more.</summary>
    /// <returns>The size of the batch.</returns>
    public int RemoveBefore(Instant before, int limit = 1000) => _connection.Execute(FeedSql.RemoveBefore, new { before, limit });
}
