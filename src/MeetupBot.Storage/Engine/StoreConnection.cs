using System.Data.Common;
using NodaTime;

namespace MeetupBot.Storage.Engine;

/// <summary>Runs the stores' statements on one connection, in its open transaction. Each kind of database has its own.</summary>
internal abstract class StoreConnection
{
    /// <summary>The queues that the stores changed. Whoever opens the transaction resets it.</summary>
    public ChangedQueues Changes { get; set; }

    /// <summary>Null: answers are not kept.</summary>
    protected virtual TableWatch? Watch => null;

    /// <summary>Keeps the answers of a query, where the connection can. For rows that rarely change; see <see cref="KeptAnswers{TKey,TAnswer}"/>.</summary>
    public KeptAnswers<TKey, TAnswer> Keep<TKey, TAnswer>(Func<TKey, TAnswer> read)
        where TKey : notnull => new(Watch, read);

    /// <summary>A statement of the hot path, to be bound and run at once.</summary>
    public abstract DirectStatement Direct(Statement statement);

    /// <returns>The number of changed rows.</returns>
    public abstract int Execute(Statement statement, object? values = null);

    /// <summary>
    /// Holds the rows of a query until the end of the transaction, where several transactions write at the same time. Where one writes after the
    /// other, it does nothing.
    /// </summary>
    public abstract void Lock(Statement statement, object values);

    public List<T> Query<T>(Statement statement, object? values = null) => Read(statement, values, statement.Rows.For<T>);

    public T? First<T>(Statement statement, object? values = null)
    {
        using var reader = Open(statement, values, out var rows);
        return rows.Read() ? statement.Rows.For<T>(rows, TypesOf(rows))(rows) : default;
    }

    /// <summary>For a query that returns one row with one value, which may be null.</summary>
    public Instant? FirstInstant(Statement statement, object? values = null) =>
        First<long?>(statement, values) is { } milliseconds ? Instant.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>Rows of two tables side by side. The second begins at its column <c>id</c>.</summary>
    public List<(T1, T2)> Pairs<T1, T2>(Statement statement, object values) => Read(statement, values, statement.Rows.For<T1, T2>);

    /// <summary>Rows of three tables side by side. The second and third begin at their column <c>id</c>.</summary>
    public List<(T1, T2, T3)> Triples<T1, T2, T3>(Statement statement, object values) =>
        Read(statement, values, statement.Rows.For<T1, T2, T3>);

    /// <param name="rows">The database's own reader.</param>
    /// <returns>The reader to dispose.</returns>
    protected abstract DbDataReader Open(Statement statement, object? values, out DbDataReader rows);

    /// <summary>Names the types of the columns in the current row; see <see cref="RowParsers"/>.</summary>
    protected abstract UInt128 TypesOf(DbDataReader rows);

    private List<T> Read<T>(Statement statement, object? values, Func<DbDataReader, UInt128, Func<DbDataReader, T>> parserOf)
    {
        var found = new List<T>();
        using var reader = Open(statement, values, out var rows);
        if (!rows.Read())
            return found;
        var parse = parserOf(rows, TypesOf(rows));
        do
            found.Add(parse(rows));
        while (rows.Read());
        return found;
    }
}
