using Dapper;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>The stores, inside one transaction. Valid only while the function it is given to runs, and on that thread.</summary>
public sealed class Session
{
    private readonly PreparedConnection _connection;

    internal Session(PreparedConnection connection)
    {
        _connection = connection;
        Outbox = new OutboxStore(this);
        Due = new DueStore(this);
    }

    public OutboxStore Outbox { get; }
    public DueStore Due { get; }

    internal SessionChanges Changes { get; set; }

    /// <returns>How many rows it changed.</returns>
    internal int Execute(Statement statement, object? values = null) => _connection.Next(statement).Execute(statement.Sql, values);

    internal List<T> Query<T>(Statement statement, object? values = null) =>
        _connection.Next(statement).Query<T>(statement.Sql, values).AsList();

    internal T? First<T>(Statement statement, object? values = null) =>
        _connection.Next(statement).QueryFirstOrDefault<T>(statement.Sql, values);

    /// <summary>Of a query that gives one row with one value, which may be null.</summary>
    internal Instant? FirstInstant(Statement statement, object? values = null) =>
        First<long?>(statement, values) is { } milliseconds ? Instant.FromUnixTimeMilliseconds(milliseconds) : null;
}
