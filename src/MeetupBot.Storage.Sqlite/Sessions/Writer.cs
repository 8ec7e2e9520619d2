using System.Threading.Channels;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Engine;
using MeetupBot.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Sessions;

/// <summary>
/// The only thread that writes. Up to <see cref="MostInGroup"/> waiting operations share one commit. Each operation after the first has its own
/// savepoint, so that a failed operation undoes only its own changes.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>
    /// Larger groups need fewer commits, but every caller waits for the whole group. With 64, the callers idled while the writer worked, and
    /// the writer idled while they did.
    /// </summary>
    public const int MostInGroup = 16;

    private const int MostWaiting = 1024;

    /// <summary>
    /// The pause after a group of several. A commit costs more processor time than a vote, and where several came at once more are on their
    /// way: they then share a commit instead of taking one or two each.
    /// </summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(1);

    private readonly Channel<WriteOperation> _queue = Channel.CreateBounded<WriteOperation>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly object _gate = new();
    private readonly List<WriteOperation> _group = new(MostInGroup);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PreparedConnection _connection;
    private readonly Session _session;
    private readonly string _file;
    private readonly Action<ChangedQueues> _committed;
    private bool _isIdle;
    private long _dataVersion;

    public Writer(PreparedConnection connection, string file, Action<ChangedQueues> committed)
    {
        _connection = connection;
        _connection.KeepAnswers();
        _session = new Session(new SqliteStoreConnection(connection));
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

        Wake();
        return await operation.Task;
    }

    /// <summary>Refuses new operations, finishes the waiting ones, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        Wake();
        await _stopped.Task;
        await _connection.DisposeAsync();
    }

    private void Run()
    {
        while (WaitForWork())
            RunGroup();
        _stopped.SetResult();
    }

    private void Wake()
    {
        lock (_gate)
            if (_isIdle)
                Monitor.Pulse(_gate);
    }

    /// <summary>Waits on a monitor, which unlike a task and a semaphore does not spin first.</summary>
    /// <returns>False when there is no work and never will be.</returns>
    private bool WaitForWork()
    {
        lock (_gate)
        {
            if (_group.Count > 1 && _queue.Reader.Count < MostInGroup)
                Monitor.Wait(_gate, Gathering);
            _isIdle = true;
            while (!_queue.Reader.TryPeek(out _))
            {
                if (_queue.Reader.Completion.IsCompleted)
                    return false;
                Monitor.Wait(_gate);
            }

            _isIdle = false;
            return true;
        }
    }

    private void RunGroup()
    {
        _group.Clear();
        try
        {
            Begin();
            var changes = ChangedQueues.None;
            while (_group.Count < MostInGroup && _queue.Reader.TryRead(out var operation))
                if (!operation.TryCancel())
                    changes |= RunNext(operation);
            _connection.Run(TransactionSql.Commit);
            Settle(changes);
        }
        catch (Exception error) when (error is SqliteException or StorageException)
        {
            Abandon();
            if (_group.Count > 1)
                RunEachAlone();
            else
                FailAll(AsFailure(error));
        }
    }

    /// <summary>A group that can't be committed may hold one operation that is to blame. The others are saved without it.</summary>
    private void RunEachAlone()
    {
        foreach (var operation in _group.ToList())
        {
            _group.Clear();
            try
            {
                Begin();
                var changes = RunNext(operation);
                _connection.Run(TransactionSql.Commit);
                Settle(changes);
            }
            catch (Exception error) when (error is SqliteException or StorageException)
            {
                Abandon();
                operation.Fail(AsFailure(error));
            }
        }
    }

    private void Begin()
    {
        _connection.Run(TransactionSql.Begin);
        var version = _connection.Direct(TransactionSql.DataVersion).First(static row => row.Number(0));
        // Another process has written, such as one that imports.
        if (version != _dataVersion)
            _connection.Watch?.DropAll();
        _dataVersion = version;
    }

    private ChangedQueues RunNext(WriteOperation operation)
    {
        // The first one can be undone with the whole transaction, which holds nothing else yet.
        var isFirst = _group.Count == 0;
        _group.Add(operation);
        _session.Connection.Changes = ChangedQueues.None;
        if (!isFirst)
            _connection.Run(TransactionSql.Save);
        var error = operation.Run(_session, Explain);
        // On a full disk SQLite rolls the whole transaction back, including the earlier operations of the group.
        if (!_connection.IsInTransaction)
            throw error as StorageException ?? new StorageException(StorageFailure.Other, "SQLite dropped a transaction. Try again.", error);
        if (error is not null)
            _connection.Run(isFirst ? TransactionSql.Rollback : TransactionSql.Undo);
        if (!isFirst)
            _connection.Run(TransactionSql.Keep);
        else if (error is not null)
            _connection.Run(TransactionSql.Begin);
        return error is null ? _session.Connection.Changes : ChangedQueues.None;
    }

    /// <summary>The group is committed.</summary>
    private void Settle(ChangedQueues changes)
    {
        foreach (var operation in _group)
            operation.Settle();
        if (changes != ChangedQueues.None)
            _committed(changes);
    }

    private void FailAll(StorageException error)
    {
        // No operation ran, so the file itself fails. Waiting operations fail too; otherwise this thread would retry them in a busy loop.
        while (_group.Count == 0 && _queue.Reader.TryRead(out var operation))
            _group.Add(operation);
        foreach (var operation in _group)
            operation.Fail(error);
    }

    private void Abandon()
    {
        // SQLite may have rolled back by itself, without a statement that is watched.
        _connection.Watch?.DropAll();
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

    private StorageException AsFailure(Exception error) =>
        (StorageException)Explain(error);

    private Exception Explain(Exception error) => SqliteFailure.ExplainAny(error, _file);
}
