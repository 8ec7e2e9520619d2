using System.Threading.Channels;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sessions;

/// <summary>
/// The only thread that writes. Up to <see cref="MostInGroup"/> waiting operations share one commit. Each operation has its own savepoint, so
/// that a failed operation undoes only its own changes.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>
    /// Larger groups need fewer commits, but every caller waits for the whole group. With 64, the callers idled while the writer worked, and
    /// the writer idled while they did.
    /// </summary>
    public const int MostInGroup = 16;

    private const int MostWaiting = 1024;

    private readonly Channel<WriteOperation> _queue = Channel.CreateBounded<WriteOperation>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly List<WriteOperation> _group = new(MostInGroup);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PreparedConnection _connection;
    private readonly Session _session;
    private readonly string _file;
    private readonly Action<ChangedQueues> _committed;

    public Writer(PreparedConnection connection, string file, Action<ChangedQueues> committed)
    {
        _connection = connection;
        _session = new Session(connection);
        _file = file;
        _committed = committed;
        new Thread(Run) { IsBackground = true, Name = "storage writer" }.Start();
    }

    public async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken)
    {
        var operation = new WriteOperation<T>(work, cancellationToken);
        try
        {
            if (!_queue.Writer.TryWrite(operation))
                await _queue.Writer.WriteAsync(operation, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(Database));
        }

        return await operation.Task;
    }

    /// <summary>Refuses new operations, finishes the waiting ones, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
        await _connection.DisposeAsync();
    }

    private void Run()
    {
        while (WaitForWork())
            RunGroup();
        _stopped.SetResult();
    }

    private bool WaitForWork()
    {
        var wait = _queue.Reader.WaitToReadAsync();
        return wait.IsCompletedSuccessfully ? wait.Result : wait.AsTask().GetAwaiter().GetResult();
    }

    private void RunGroup()
    {
        _group.Clear();
        var changes = ChangedQueues.None;
        try
        {
            _connection.Run(TransactionSql.Begin);
            while (_group.Count < MostInGroup && _queue.Reader.TryRead(out var operation))
                if (!operation.TryCancel())
                    changes |= RunOne(operation);
            _connection.Run(TransactionSql.Commit);
        }
        catch (SqliteException error)
        {
            FailGroup(SqliteFailure.Explain(error, _file));
            return;
        }
        catch (StorageException error)
        {
            FailGroup(error);
            return;
        }

        foreach (var operation in _group)
            operation.Settle();
        if (changes != ChangedQueues.None)
            _committed(changes);
    }

    private ChangedQueues RunOne(WriteOperation operation)
    {
        _group.Add(operation);
        _session.Connection.Changes = ChangedQueues.None;
        _connection.Run(TransactionSql.Save);
        var error = operation.Run(_session, Explain);
        // On a full disk SQLite rolls the whole transaction back, including the earlier operations of the group.
        if (!_connection.IsInTransaction)
            throw error as StorageException ?? new StorageException(StorageFailure.Other, "SQLite dropped a transaction. Try again.", error);
        if (error is not null)
            _connection.Run(TransactionSql.Undo);
        _connection.Run(TransactionSql.Keep);
        return error is null ? _session.Connection.Changes : ChangedQueues.None;
    }

    private void FailGroup(StorageException error)
    {
        Abandon();
        // No operation ran, so the file itself fails. Waiting operations fail too; otherwise this thread would retry them in a busy loop.
        while (_group.Count == 0 && _queue.Reader.TryRead(out var operation))
            _group.Add(operation);
        foreach (var operation in _group)
            operation.Fail(error);
    }

    private void Abandon()
    {
        try
        {
            if (_connection.IsInTransaction)
                _connection.Run(TransactionSql.Rollback);
        }
        catch (SqliteException)
        {
            // The next group tries again. Until it succeeds, every group fails with the reason.
        }
    }

    private Exception Explain(Exception error) => error is SqliteException sqlite ? SqliteFailure.Explain(sqlite, _file) : error;
}
