using System.Threading.Channels;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Sessions;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Sessions;

/// <summary>
/// Threads that write, each with a connection of its own. One operation is one transaction. Where others were in its way, or the server was lost before
/// the commit, it runs again from the beginning, in a session of its own.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    public const int Threads = 8;

    private const int MostWaiting = 1024;

    /// <summary>Deadlocks and conflicts solve themselves: the one that is undone comes after the other.</summary>
    private const int MostAttempts = 20;

    /// <summary>A row that others add is there at the next reading. One that conflicts again and again is a mistake.</summary>
    private const int MostTaken = 3;

    private readonly Channel<WriteOperation> _queue = Channel.CreateBounded<WriteOperation>(MostWaiting);
    private readonly CountdownEvent _running = new(Threads);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PostgresServer _server;
    private readonly Func<bool> _mayWrite;
    private readonly Action<ChangedQueues> _committed;

    /// <param name="mayWrite">False while another process may work on the database.</param>
    /// <param name="committed">Told of the queues that each commit changed.</param>
    public PostgresWriter(PostgresServer server, Func<bool> mayWrite, Action<ChangedQueues> committed)
    {
        (_server, _mayWrite, _committed) = (server, mayWrite, committed);
        for (var i = 0; i < Threads; i++)
            new Thread(Run) { IsBackground = true, Name = $"storage writer {i}" }.Start();
    }

    public async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken)
    {
        var operation = new WriteOperation<T>(work, cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(operation, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(Database));
        }

        return await operation.Task;
    }

    /// <summary>Refuses new operations, finishes the waiting ones, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
        _running.Dispose();
    }

    private void Run()
    {
        using (var connection = new WriterConnection(_server))
            while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
                while (_queue.Reader.TryRead(out var operation))
                    if (!operation.TryCancel())
                        Run(operation, connection);
        if (_running.Signal())
            _stopped.SetResult();
    }

    private void Run(WriteOperation operation, WriterConnection connection)
    {
        var (attempts, taken) = (1, 0);
        while (Attempt(operation, connection) is { } error)
        {
            var again = attempts++ < MostAttempts
                && (PostgresFailure.IsInTheWay(error) || (PostgresFailure.IsTaken(error) && ++taken < MostTaken) || connection.WasLostBeforeCommit);
            if (again)
                continue;
            operation.Fail(error);
            return;
        }
    }

    /// <returns>Null when it is committed.</returns>
    private Exception? Attempt(WriteOperation operation, WriterConnection connection)
    {
        if (!_mayWrite())
            return new StorageException(
                StorageFailure.Busy, $"The lock on {_server.Place} was lost with its connection, and is not held again yet. Until then nothing is written.");
        try
        {
            var store = connection.Begin();
            var error = operation.Run(new Session(store), _server.ExplainAny);
            if (error is null && store.Failure is { } failure)
                error = _server.Explain(failure);
            if (error is not null)
            {
                connection.Rollback();
                return error;
            }

            connection.Commit();
            operation.Settle();
            if (store.Changes != ChangedQueues.None)
                _committed(store.Changes);
            return null;
        }
        catch (Exception error) when (error is NpgsqlException or StorageException)
        {
            connection.Close();
            return _server.ExplainAny(error);
        }
    }
}
