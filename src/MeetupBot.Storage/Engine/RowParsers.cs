using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Dapper;

namespace MeetupBot.Storage.Engine;

/// <summary>
/// Caches Dapper's row mappings for one statement. Dapper itself hashes the name and type of every column at each call to look its mapping
/// up, which took a third of the writer's time for a vote. The columns of one statement are fixed; only their types can differ, because
/// SQLite types values, not columns. So the key of this cache is the column types.
/// </summary>
internal sealed class RowParsers
{
    private readonly ConcurrentDictionary<(Type Row, UInt128 Types), Delegate> _parsers = new();

    /// <param name="types">The same number for the same types of columns in the same kind of database.</param>
    public Func<DbDataReader, T> For<T>(DbDataReader row, UInt128 types) =>
        (Func<DbDataReader, T>)_parsers.GetOrAdd((typeof(T), types), static (_, row) => Single<T>(row), row);

    /// <summary>Reads several objects from each row. Every object after the first begins at its column <c>id</c>.</summary>
    public Func<DbDataReader, (T1, T2)> For<T1, T2>(DbDataReader row, UInt128 types) =>
        (Func<DbDataReader, (T1, T2)>)_parsers.GetOrAdd((typeof((T1, T2)), types), static (_, row) => Pair<T1, T2>(row), row);

    /// <inheritdoc cref="For{T1,T2}"/>
    public Func<DbDataReader, (T1, T2, T3)> For<T1, T2, T3>(DbDataReader row, UInt128 types) =>
        (Func<DbDataReader, (T1, T2, T3)>)_parsers.GetOrAdd((typeof((T1, T2, T3)), types), static (_, row) => Triple<T1, T2, T3>(row), row);

    // Dapper's generic method reads a single column only as a value type, so strings need the method that takes the type as an argument.
    private static Func<DbDataReader, T> Single<T>(DbDataReader row)
    {
        var parse = row.GetRowParser(typeof(T));
        return columns => parse(columns) switch
        {
            T value => value,
            null => default!,
            // A constant or a condition, which is no 64-bit number everywhere.
            var other => (T)Convert.ChangeType(other, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture),
        };
    }

    private static Func<DbDataReader, (T1, T2)> Pair<T1, T2>(DbDataReader row)
    {
        var second = NextId(row, 0);
        var (one, two) = (row.GetRowParser<T1>(length: second), row.GetRowParser<T2>(startIndex: second));
        return columns => (one(columns), two(columns));
    }

    private static Func<DbDataReader, (T1, T2, T3)> Triple<T1, T2, T3>(DbDataReader row)
    {
        var second = NextId(row, 0);
        var third = NextId(row, second);
        var one = row.GetRowParser<T1>(length: second);
        var two = row.GetRowParser<T2>(startIndex: second, length: third - second);
        var three = row.GetRowParser<T3>(startIndex: third);
        return columns => (one(columns), two(columns), three(columns));
    }

    private static int NextId(DbDataReader row, int after) =>
        Enumerable.Range(after + 1, row.FieldCount - after - 1).First(column => row.GetName(column) == "id");
}
