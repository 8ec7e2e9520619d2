using MeetupBot.Storage.Engine;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Server;

/// <summary>
/// Says that this process is the one that works on the database. The server ends the lock with its connection, however the process ends. A connection
/// that was lost is made anew; meanwhile the lock is not held, and another process may take it.
/// </summary>
internal sealed class PostgresLock : IDisposable
{
    private const string Try = "SELECT pg_try_advisory_lock($1, hashtext(current_schema()::text))";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly PostgresServer _server;
    private readonly ManualResetEventSlim _stopped = new();
    private readonly Thread _keeper;
    private NpgsqlConnection? _connection;
    private volatile bool _isHeld;

    private PostgresLock(PostgresServer server, NpgsqlConnection connection)
    {
        (_server, _connection, _isHeld) = (server, connection, true);
        _keeper = new Thread(Keep) { IsBackground = true, Name = "storage lock" };
        _keeper.Start();
    }

    /// <summary>As far as was seen within the last second.</summary>
    public bool IsHeld => _isHeld;

    /// <exception cref="StorageException">Another process holds it, or the server can't be used.</exception>
    public static PostgresLock Take(PostgresServer server) => TryConnect(server) is { } connection
        ? new PostgresLock(server, connection)
        : throw new StorageException(
            StorageFailure.Busy,
            $"Another process, such as a running bot, works on {server.Place}. Stop it first, or name another database in Storage:ConnectionString.");

    /// <summary>Whether a process holds it now.</summary>
    public static bool IsTaken(PostgresServer server)
    {
        using var connection = TryConnect(server);
        return connection is null;
    }

    public void Dispose()
    {
        _stopped.Set();
        _keeper.Join();
        _connection?.Dispose();
        _stopped.Dispose();
    }

    /// <returns>Null when another process holds it.</returns>
    private static NpgsqlConnection? TryConnect(PostgresServer server)
    {
        var connection = server.Open();
        try
        {
            using var command = new NpgsqlCommand(Try, connection) { Parameters = { new NpgsqlParameter { Value = PostgresSchema.LockKey } } };
            if (command.ExecuteScalar() is true)
                return connection;
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw server.Explain(error);
        }

        connection.Dispose();
        return null;
    }

    private void Keep()
    {
        while (!_stopped.Wait(Look))
        {
            try
            {
                if (_connection is not null)
                    PostgresSchema.Scalar(_connection, "SELECT 1");
                else
                    _isHeld = (_connection = TryConnect(_server)) is not null;
            }
            catch (Exception error) when (error is NpgsqlException or StorageException)
            {
                _isHeld = false;
                _connection?.Dispose();
                _connection = null;
            }
        }
    }
}
