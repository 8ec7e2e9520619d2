using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Drafts;

public sealed class DraftStore
{
    /// <summary>Older drafts are deleted.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(1);

    private readonly StoreConnection _connection;

    internal DraftStore(StoreConnection connection) => _connection = connection;

    public Draft Add(MemberId member, string kind, string payload, Instant now)
    {
        var draft = new Draft { Id = DeliveryKey.Fresh(), MemberId = member, Kind = kind, Payload = payload, CreatedAt = now };
        _connection.Execute(DraftSql.Add, draft);
        return draft;
    }

    /// <summary>The caller checks the owner.</summary>
    public Draft? Find(string id) => _connection.First<Draft>(DraftSql.Find, new { id });

    public void Remove(string id) => _connection.Execute(DraftSql.Remove, new { id });

    /// <summary>Deletes one batch of at most the limit. When the batch is full, there may be more.</summary>
    /// <returns>How many were deleted.</returns>
    public int ClearAway(Instant now, int limit = 1000) =>
        _connection.Execute(DraftSql.RemoveBefore, new { before = now - KeptFor, limit });
}
