using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Drafts;

public sealed class DraftStore
{
    /// <summary>Older ones are cleared away.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(1);

    private readonly StoreConnection _connection;

    internal DraftStore(StoreConnection connection) => _connection = connection;

    public Draft Add(MemberId member, string kind, string payload, Instant now)
    {
        var draft = new Draft { Id = DeliveryKey.Fresh(), MemberId = member, Kind = kind, Payload = payload, CreatedAt = now };
        _connection.Execute(DraftSql.Add, draft);
        return draft;
    }

    /// <summary>Whose it is, the caller has to check.</summary>
    public Draft? Find(string id) => _connection.First<Draft>(DraftSql.Find, new { id });

    public void Remove(string id) => _connection.Execute(DraftSql.Remove, new { id });

    /// <summary>One bounded batch; when it was full there may be more.</summary>
    /// <returns>How many went.</returns>
    public int ClearAway(Instant now, int limit = 1000) =>
        _connection.Execute(DraftSql.RemoveBefore, new { before = now - KeptFor, limit });
}
