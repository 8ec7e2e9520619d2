using System.Collections.Concurrent;

namespace MeetupBot.Storage.Sessions;

/// <summary>Read-only connections. Each query runs on one snapshot. Readers and writers do not block each other.</summary>
/// <param name="open">Opens one more connection.</param>
/// <param name="explain">Turns an exception of the provider into one that says what to do; any other comes back as it is.</param>
internal sealed class ReaderPool(Func<IReader> open, Func<Exception, Exception> explain) : IAsyncDisposable
{
    private static readonly int Most = Math.Clamp(Environment.ProcessorCount * 2, 4, 16);

    private readonly ConcurrentStack<IReader> _idle = new();
    private readonly SemaphoreSlim _free = new(Most, Most);
    private volatile bool _closed;

    public async Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(Database));
        // The caller's thread may be the one that receives for all sockets. It must not wait for a disk or a server.
        await Task.Yield();
        await _free.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(Database));
            return Read(query);
        }
        catch (Exception error) when (explain(error) is var explained && explained != error)
        {
            throw explained;
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
        foreach (var reader in _idle)
            reader.Dispose();
        _idle.Clear();
        _free.Release(Most);
    }

    private T Read<T>(Func<Session, T> query)
    {
        if (!_idle.TryPop(out var reader))
            reader = open();
        try
        {
            reader.Begin();
            return query(reader.Session);
        }
        finally
        {
            // A connection that can't end its transaction is not used again, and those that waited meanwhile are no better.
            if (reader.TryEnd())
                _idle.Push(reader);
            else
                do
                    reader.Dispose();
                while (_idle.TryPop(out reader));
        }
    }
}
