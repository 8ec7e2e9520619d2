using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Promises;

/// <summary>What members said they would do for somebody; each sees only their own.</summary>
public sealed class PromiseStore
{
    private readonly StoreConnection _connection;

    internal PromiseStore(StoreConnection connection) => _connection = connection;

    /// <returns>The same with an id.</returns>
    public Promise Add(Promise promise)
    {
        var added = promise with { Id = new PromiseId(DeliveryKey.Fresh()) };
        _connection.Execute(PromiseSql.Add, added);
        return added;
    }

    public Promise? Find(PromiseId id) => _connection.First<Promise>(PromiseSql.Find, new { id });

    /// <summary>Of one writer, the newest first.</summary>
    public IReadOnlyList<Promise> Of(MemberId member) =>
        [.. _connection.Query<Promise>(PromiseSql.Of, new { member }).OrderByDescending(promise => promise.MadeAt)];

    /// <returns>False when it was done before.</returns>
    public bool Keep(PromiseId id, Instant now) => _connection.Execute(PromiseSql.Keep, new { id, now }) > 0;

    public void Drop(PromiseId id) => _connection.Execute(PromiseSql.Drop, new { id });
}
