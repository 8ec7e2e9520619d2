using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Sessions;

/// <summary>The bot's only database.</summary>
/// <remarks>Every failure of the database throws a <see cref="StorageException"/>. It stays usable afterwards.</remarks>
public abstract class Database : IAsyncDisposable
{
    /// <summary>Set after a commit that added or freed messages in the outbox.</summary>
    public Signal OutboxChanged { get; } = new();

    /// <summary>Set after a commit that scheduled work.</summary>
    public Signal DueChanged { get; } = new();

    /// <summary>Runs an operation that may write. The task completes when its changes are durable. When the task fails, none of them are saved.</summary>
    /// <param name="operation">
    /// Holds up other writes while it runs. It must not wait, and must do no I/O except through the session. It runs again where it could not be
    /// committed, so nothing else may depend on how often it runs.
    /// </param>
    /// <param name="cancellationToken">Has no effect once the operation has started.</param>
    public abstract Task<T> WriteAsync<T>(Func<Session, T> operation, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<Session> operation, CancellationToken cancellationToken = default) => WriteAsync(
        session =>
        {
            operation(session);
            return true;
        },
        cancellationToken);

    /// <summary>Runs a query on one snapshot of the committed data, on a thread of the pool.</summary>
    public abstract Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken = default);

    /// <summary>Removes from the database's own log what was deleted, as far as it is the bot's to do. Does nothing while the database is in use.</summary>
    public virtual Task EmptyLogAsync() => Task.CompletedTask;

    /// <summary>Finishes the waiting operations, then closes the connections.</summary>
    public abstract ValueTask DisposeAsync();

    internal void SetSignals(ChangedQueues changes)
    {
        if (changes.HasFlag(ChangedQueues.Outbox))
            OutboxChanged.Set();
        if (changes.HasFlag(ChangedQueues.Due))
            DueChanged.Set();
    }
}
