using System.Collections.Concurrent;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sessions;

/// <summary>
/// Read-only connections. Each query runs on one snapshot. In write-ahead mode, readers and the writer do not block each other.
/// </summary>
internal sealed class ReaderPool(SqliteFile file) : IAsyncDisposable
{
    private static readonly int Most = Math.Clamp(Environment.ProcessorCount * 2, 4, 16);

    private readonly ConcurrentStack<(PreparedConnection Connection, Session Session)> _idle = new();
    private readonly SemaphoreSlim _free = new(Most, Most);
    private volatile bool _closed;

    public async Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(Database));
        // The caller's thread may be the one that receives for all sockets. It must not wait for a disk.
        await Task.Yield();
        await _free.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(Database));
            return Read(query);
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, file.Path);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for running queries, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var i = 0; i < Most; i++)
            await _free.WaitAsync();
        foreach (var (connection, _) in _idle)
            await connection.DisposeAsync();
        _idle.Clear();
        _free.Release(Most);
    }

    private T Read<T>(Func<Session, T> query)
    {
        if (!_idle.TryPop(out var reader))
        {
            var connection = file.OpenReader();
            reader = (connection, new Session(connection));
        }

        try
        {
            reader.Connection.Run(TransactionSql.BeginRead);
            return query(reader.Session);
        }
        finally
        {
            GiveBack(reader);
        }
    }

    private void GiveBack((PreparedConnection Connection, Session Session) reader)
    {
        try
        {
            if (reader.Connection.IsInTransaction)
                reader.Connection.Run(TransactionSql.Rollback);
            _idle.Push(reader);
        }
        catch (SqliteException)
        {
            // A connection that can't end its transaction is not used again.
            reader.Connection.Dispose();
        }
    }
}
