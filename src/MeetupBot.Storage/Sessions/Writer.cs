using System.Threading.Channels;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sessions;

/// <summary>
/// The one thread that writes. What waits, up to <see cref="MostInGroup"/>, shares one durable commit; each operation has a
/// savepoint of its own, so that one that fails undoes only itself.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>Larger groups share a commit among more, but let all their callers wait for the last of them: at 64, half of the
    /// machine stood still while the writer worked, and the other way round.</summary>
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

    /// <summary>Takes nothing new, finishes what waits, and closes the connection.</summary>
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
                if (!operation.IsGivenUp())
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
        // A full disk makes SQLite drop the whole transaction, and what ran before in it.
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
        // None ran, so it is the file that refuses: those who wait are told, lest the thread go round and round.
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
            // The next group tries again; until it works, every group fails with the reason.
        }
    }

    private Exception Explain(Exception error) => error is SqliteException sqlite ? SqliteFailure.Explain(sqlite, _file) : error;
}
