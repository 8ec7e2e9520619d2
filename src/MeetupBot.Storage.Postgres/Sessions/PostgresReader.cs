using System.Data;
using MeetupBot.Storage.Postgres.Engine;
using MeetupBot.Storage.Sessions;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Sessions;

internal sealed class PostgresReader : IReader
{
    private readonly NpgsqlConnection _connection;
    private readonly PostgresStoreConnection _store;
    private NpgsqlTransaction? _transaction;

    public PostgresReader(NpgsqlConnection connection)
    {
        _connection = connection;
        _store = new PostgresStoreConnection(connection, writes: false);
        Session = new Session(_store);
    }

    public Session Session { get; }

    public void Begin() => _transaction = _connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public bool TryEnd()
    {
        try
        {
            if (_connection.State != ConnectionState.Open)
                return false;
            _transaction?.Rollback();
            _transaction?.Dispose();
            _transaction = null;
            return true;
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _store.Dispose();
        _connection.Dispose();
    }
}
