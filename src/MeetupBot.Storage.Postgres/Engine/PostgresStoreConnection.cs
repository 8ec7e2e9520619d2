using System.Data.Common;
using MeetupBot.Storage.Engine;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Engine;

/// <summary>Runs statements on one connection. Nothing is kept between them: other transactions write at the same time.</summary>
/// <param name="writes">Whether rows that are read in order to be written are locked.</param>
internal sealed class PostgresStoreConnection(NpgsqlConnection connection, bool writes) : StoreConnection, IDisposable
{
    private readonly Dictionary<Statement, PostgresCommand> _commands = [];
    private readonly Dictionary<Statement, PostgresStatement> _direct = [];

    /// <summary>
    /// The first error since the transaction began; null: none. The server undoes the whole transaction at an error, and answers a commit of it
    /// as if nothing were wrong. Source: "COMMIT", postgresql.org.
    /// </summary>
    public NpgsqlException? Failure { get; private set; }

    /// <summary>A transaction begins.</summary>
    public void Begin() => (Changes, Failure) = (ChangedQueues.None, null);

    public override DirectStatement Direct(Statement statement)
    {
        if (!_direct.TryGetValue(statement, out var direct))
            _direct[statement] = direct = new PostgresStatement(Compile(statement), this);
        return direct;
    }

    public override int Execute(Statement statement, object? values = null) => Watched(Bind(statement, values).ExecuteNonQuery);

    public override void Lock(Statement statement, object values)
    {
        if (writes)
            Execute(statement, values);
    }

    public T Watched<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (NpgsqlException error)
        {
            Failure ??= error;
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        foreach (var direct in _direct.Values)
            direct.Dispose();
    }

    protected override DbDataReader Open(Statement statement, object? values, out DbDataReader rows)
    {
        var reader = Watched(Bind(statement, values).ExecuteReader);
        rows = reader;
        return reader;
    }

    // A column has one type here. No reader of SQLite has this number.
    protected override UInt128 TypesOf(DbDataReader rows) => UInt128.MaxValue;

    private NpgsqlCommand Bind(Statement statement, object? values)
    {
        if (!_commands.TryGetValue(statement, out var command))
            _commands[statement] = command = Compile(statement);
        return command.Bind(values);
    }

    private PostgresCommand Compile(Statement statement) => new(connection, PostgresText.Of(statement, writes));
}
