using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using MeetupBot.Storage.Postgres.Migrations;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Storage.Postgres.Sessions;

/// <summary>A database on a server, written to by several connections at once.</summary>
public sealed class PostgresDatabase : Database
{
    private readonly PostgresWriter _writer;
    private readonly ReaderPool _readers;

    private PostgresDatabase(PostgresServer server, Func<bool> mayWrite)
    {
        _readers = new ReaderPool(() => new PostgresReader(server.OpenReader()), server.ExplainAny);
        _writer = new PostgresWriter(server, mayWrite, SetSignals);
    }

    /// <inheritdoc/>
    public override Task<T> WriteAsync<T>(Func<Session, T> operation, CancellationToken cancellationToken = default) =>
        _writer.WriteAsync(operation, cancellationToken);

    /// <inheritdoc/>
    public override async Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _readers.ReadAsync(query, cancellationToken);
        }
        catch (StorageException error) when (error.Failure == StorageFailure.Unreachable)
        {
            // The server may have been away since the connection was last used.
            return await _readers.ReadAsync(query, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }

    /// <summary>Connects, and upgrades the schema.</summary>
    /// <exception cref="StorageException">The server can't be used, or the schema is another program's or a newer release's.</exception>
    internal static PostgresDatabase Open(PostgresServer server, Func<bool> mayWrite)
    {
        ValueMapping.Register();
        PostgresMigrator.Upgrade(server);
        return new PostgresDatabase(server, mayWrite);
    }
}
