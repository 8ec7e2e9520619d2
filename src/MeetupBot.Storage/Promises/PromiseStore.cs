using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Promises;

/// <summary>Private notes of what members promised somebody. Only the writer sees them.</summary>
public sealed class PromiseStore
{
    private readonly StoreConnection _connection;

    internal PromiseStore(StoreConnection connection) => _connection = connection;

    /// <returns>The promise with its id.</returns>
    public Promise Add(Promise promise)
    {
        var added = promise with { Id = new PromiseId(DeliveryKey.Fresh()) };
        _connection.Execute(PromiseSql.Add, added);
        return added;
    }

    public Promise? Find(PromiseId id) => _connection.First<Promise>(PromiseSql.Find, new { id });

    /// <summary>One writer's promises, the newest first.</summary>
    public IReadOnlyList<Promise> Of(MemberId member) =>
        [.. _connection.Query<Promise>(PromiseSql.Of, new { member }).OrderByDescending(promise => promise.MadeAt)];

    /// <summary>Marks the promise as kept.</summary>
    /// <returns>False when it was kept before, or does not exist.</returns>
    public bool Keep(PromiseId id, Instant now) => _connection.Execute(PromiseSql.Keep, new { id, now }) > 0;

    /// <summary>Deletes the promise.</summary>
    public void Drop(PromiseId id) => _connection.Execute(PromiseSql.Drop, new { id });
}
