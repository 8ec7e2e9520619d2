using System.Data;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Engine;
using MeetupBot.Storage.Postgres.Server;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Sessions;

/// <summary>The connection of one thread, made anew when it was lost.</summary>
internal sealed class WriterConnection(PostgresServer server) : IDisposable
{
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private PostgresStoreConnection? _store;
    private bool _isCommitting;

    /// <summary>Whether the last transaction ended with a connection that had worked, and before its commit was sent.</summary>
    public bool WasLostBeforeCommit { get; private set; }

    /// <exception cref="StorageException">The server can't be used.</exception>
    public PostgresStoreConnection Begin()
    {
        (WasLostBeforeCommit, _isCommitting) = (false, false);
        if (_connection is null)
        {
            _connection = server.Open();
            _store = new PostgresStoreConnection(_connection, writes: true);
        }

        // The server is told with the first statement.
        _transaction = _connection.BeginTransaction(IsolationLevel.ReadCommitted);
        _store!.Begin();
        return _store;
    }

    /// <exception cref="NpgsqlException">It is not committed; or, when the server was lost meanwhile, nobody knows.</exception>
    public void Commit()
    {
        _isCommitting = true;
        _transaction!.Commit();
        End();
    }

    public void Rollback()
    {
        try
        {
            if (_connection!.State == ConnectionState.Open)
            {
                _transaction!.Rollback();
                End();
                return;
            }
        }
        catch (NpgsqlException)
        {
            // A connection that can't undo is not used again. The server undoes what it left.
        }

        Close();
    }

    public void Close()
    {
        WasLostBeforeCommit = _connection is not null && _connection.State != ConnectionState.Open && !_isCommitting;
        _store?.Dispose();
        _connection?.Dispose();
        (_connection, _store, _transaction) = (null, null, null);
    }

    public void Dispose()
    {
        _store?.Dispose();
        _connection?.Dispose();
    }

    private void End()
    {
        _transaction!.Dispose();
        _transaction = null;
    }
}
