using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Storage.Engine;

/// <summary>Runs the stores' statements on one connection, in its open transaction.</summary>
internal sealed class StoreConnection(PreparedConnection connection)
{
    private readonly PreparedConnection _connection = connection;

    /// <summary>The queues that the stores changed. Whoever opens the transaction resets it.</summary>
    public ChangedQueues Changes { get; set; }

    /// <summary>Keeps the answers of a query, where the connection can. For rows that rarely change; see <see cref="KeptAnswers{TKey,TAnswer}"/>.</summary>
    public KeptAnswers<TKey, TAnswer> Keep<TKey, TAnswer>(Func<TKey, TAnswer> read)
        where TKey : notnull => new(_connection.Watch, read);

    /// <summary>A statement of the hot path, to be bound and run at once.</summary>
    public DirectStatement Direct(Statement statement) => _connection.Direct(statement);

    /// <returns>The number of changed rows.</returns>
    public int Execute(Statement statement, object? values = null) => _connection.Next(statement).Execute(statement.Sql, values);

    public List<T> Query<T>(Statement statement, object? values = null) => Read(statement, values, statement.Rows.For<T>);

    public T? First<T>(Statement statement, object? values = null)
    {
        using var reader = Open(statement, values, out var rows);
        return rows.Read() ? statement.Rows.For<T>(rows)(rows) : default;
    }

    /// <summary>For a query that returns one row with one value, which may be null.</summary>
    public Instant? FirstInstant(Statement statement, object? values = null) =>
        First<long?>(statement, values) is { } milliseconds ? Instant.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>Rows of two tables side by side. The second begins at its column <c>id</c>.</summary>
    public List<(T1, T2)> Pairs<T1, T2>(Statement statement, object values) => Read(statement, values, statement.Rows.For<T1, T2>);

    /// <summary>Rows of three tables side by side. The second and third begin at their column <c>id</c>.</summary>
    public List<(T1, T2, T3)> Triples<T1, T2, T3>(Statement statement, object values) =>
        Read(statement, values, statement.Rows.For<T1, T2, T3>);

    private List<T> Read<T>(Statement statement, object? values, Func<SqliteDataReader, Func<DbDataReader, T>> parserOf)
    {
        var found = new List<T>();
        using var reader = Open(statement, values, out var rows);
        if (!rows.Read())
            return found;
        var parse = parserOf(rows);
        do
            found.Add(parse(rows));
        while (rows.Read());
        return found;
    }

    /// <returns>The reader to dispose.</returns>
    private DbDataReader Open(Statement statement, object? values, out SqliteDataReader rows)
    {
        var reader = (DbDataReader)_connection.Next(statement).ExecuteReader(statement.Sql, values);
        rows = (SqliteDataReader)((IWrappedDataReader)reader).Reader;
        return reader;
    }
}
