using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Drafts;

public sealed class DraftStore
{
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

    /// <summary>The latest of this kind.</summary>
    public Draft? Find(MemberId member, string kind) => _connection.First<Draft>(DraftSql.OfKind, new { member, kind });

    public void Remove(string id) => _connection.Execute(DraftSql.Remove, new { id });

    /// <summary>Deletes one batch of the drafts created earlier. When the batch is full, there may be more.</summary>
    /// <returns>How many were deleted.</returns>
    public int RemoveBefore(Instant before, int limit = 1000) => _connection.Execute(DraftSql.RemoveBefore, new { before, limit });
}
