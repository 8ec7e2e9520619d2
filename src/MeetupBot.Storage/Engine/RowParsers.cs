using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Engine;

/// <summary>
/// Caches Dapper's row mappings for one statement. Dapper itself hashes the name and type of every column at each call to look its mapping
/// up, which took a third of the writer's time for a vote. The columns of one statement are fixed; only their types can differ, because
/// SQLite types values, not columns. So the key of this cache is the column types.
/// </summary>
internal sealed class RowParsers
{
    private readonly ConcurrentDictionary<(Type Row, UInt128 Types), Delegate> _parsers = new();

    public Func<DbDataReader, T> For<T>(SqliteDataReader row) =>
        (Func<DbDataReader, T>)_parsers.GetOrAdd((typeof(T), TypesOf(row)), static (_, row) => Single<T>(row), row);

    /// <summary>Reads several objects from each row. Every object after the first begins at its column <c>id</c>.</summary>
    public Func<DbDataReader, (T1, T2)> For<T1, T2>(SqliteDataReader row) =>
        (Func<DbDataReader, (T1, T2)>)_parsers.GetOrAdd((typeof((T1, T2)), TypesOf(row)), static (_, row) => Pair<T1, T2>(row), row);

    /// <inheritdoc cref="For{T1,T2}"/>
    public Func<DbDataReader, (T1, T2, T3)> For<T1, T2, T3>(SqliteDataReader row) =>
        (Func<DbDataReader, (T1, T2, T3)>)_parsers.GetOrAdd((typeof((T1, T2, T3)), TypesOf(row)), static (_, row) => Triple<T1, T2, T3>(row), row);

    /// <summary>Encodes the column types as digits in base 6. SQLite numbers its types from 1 to 5, so the result is unique for up to 49 columns.</summary>
    private static UInt128 TypesOf(SqliteDataReader row)
    {
        var types = UInt128.Zero;
        for (var column = 0; column < row.FieldCount; column++)
            types = (types * 6) + (uint)raw.sqlite3_column_type(row.Handle, column);
        return types;
    }

    // Dapper's generic method reads a single column only as a value type, so strings need the method that takes the type as an argument.
    private static Func<DbDataReader, T> Single<T>(SqliteDataReader row)
    {
        var parse = row.GetRowParser(typeof(T));
        return columns => parse(columns) is T value ? value : default!;
    }

    private static Func<DbDataReader, (T1, T2)> Pair<T1, T2>(SqliteDataReader row)
    {
        var second = NextId(row, 0);
        var (one, two) = (row.GetRowParser<T1>(length: second), row.GetRowParser<T2>(startIndex: second));
        return columns => (one(columns), two(columns));
    }

    private static Func<DbDataReader, (T1, T2, T3)> Triple<T1, T2, T3>(SqliteDataReader row)
    {
        var second = NextId(row, 0);
        var third = NextId(row, second);
        var one = row.GetRowParser<T1>(length: second);
        var two = row.GetRowParser<T2>(startIndex: second, length: third - second);
        var three = row.GetRowParser<T3>(startIndex: third);
        return columns => (one(columns), two(columns), three(columns));
    }

    private static int NextId(SqliteDataReader row, int after) =>
        Enumerable.Range(after + 1, row.FieldCount - after - 1).First(column => row.GetName(column) == "id");
}
