using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Providers;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Server;

/// <summary>
/// The server ends the lock with its connection, however the process ends. A connection that was lost is made anew. Meanwhile the lock is not held, and a
/// process that waits for it may take it.
/// </summary>
internal sealed class PostgresLock : IOwnership
{
    private const string Try = "SELECT pg_try_advisory_lock($1, hashtext(current_schema()::text))";

    private const string Holder = """
        SELECT pid FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND classid = $1::oid AND objid = hashtext(current_schema()::text)::oid
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly PostgresServer _server;
    private readonly ManualResetEventSlim _stopped = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Thread _keeper;
    private NpgsqlConnection? _connection;
    private int _backend;
    private volatile bool _isHeld;

    private PostgresLock(PostgresServer server, NpgsqlConnection connection)
    {
        _server = server;
        Hold(connection);
        _keeper = new Thread(Keep) { IsBackground = true, Name = "storage lock" };
        _keeper.Start();
    }

    /// <summary>As far as was seen within the last second.</summary>
    public bool IsHeld => _isHeld;

    public CancellationToken Lost => _lost.Token;

    /// <exception cref="StorageException">Another process holds it, or the server can't be used.</exception>
    public static PostgresLock Take(PostgresServer server)
    {
        var connection = server.Open();
        if (TryLock(server, connection))
            return new PostgresLock(server, connection);
        connection.Dispose();
        throw new StorageException(
            StorageFailure.Busy,
            $"Another process, such as a running bot, works on {server.Place}. Stop it first, or name another database in Storage:ConnectionString.");
    }

    /// <summary>Whether a process holds it now. Changes nothing.</summary>
    public static bool IsTaken(PostgresServer server)
    {
        using var connection = server.OpenReader();
        return FindHolder(server, connection) is not null;
    }

    public void Dispose()
    {
        _stopped.Set();
        _keeper.Join();
        _connection?.Dispose();
        _lost.Dispose();
        _stopped.Dispose();
    }

    private static bool TryLock(PostgresServer server, NpgsqlConnection connection) => Run(server, connection, Try) is true;

    /// <returns>The process of the server that holds it; null: nobody does.</returns>
    private static int? FindHolder(PostgresServer server, NpgsqlConnection connection) => Run(server, connection, Holder) as int?;

    private static object? Run(PostgresServer server, NpgsqlConnection connection, string sql)
    {
        try
        {
#pragma warning disable CA2100 // The constants above.
            using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = PostgresSchema.LockKey } } };
#pragma warning restore CA2100
            return command.ExecuteScalar();
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw server.Explain(error);
        }
    }

    private void Hold(NpgsqlConnection connection) => (_connection, _backend, _isHeld) = (connection, connection.ProcessID, true);

    private void Keep()
    {
        while (!_stopped.Wait(Look))
        {
            try
            {
                if (_connection is not null)
                    PostgresSchema.Scalar(_connection, "SELECT 1");
                else if (!TryAgain())
                    return;
            }
            catch (Exception error) when (error is NpgsqlException or StorageException)
            {
                _isHeld = false;
                _connection?.Dispose();
                _connection = null;
            }
        }
    }

    /// <returns>False when another process has it.</returns>
    private bool TryAgain()
    {
        var connection = _server.Open();
        if (TryLock(_server, connection))
        {
            Hold(connection);
            return true;
        }

        // The server may not have noticed yet that the connection of before is lost.
        var holder = FindHolder(_server, connection);
        connection.Dispose();
        if (holder is null || holder == _backend)
            return true;
        _lost.Cancel();
        return false;
    }
}
