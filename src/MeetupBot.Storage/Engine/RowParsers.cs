using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Engine;

/// <summary>
/// How rows of one statement become objects: Dapper's mapping, kept. At each call Dapper hashes the name and type of every column to
/// see whether its mapping still fits, a third of what a vote costs the writer. Of a text that never changes only the types can
/// differ, since SQLite types values and not columns, and those alone are quickly asked.
/// </summary>
internal sealed class RowParsers
{
    private readonly ConcurrentDictionary<(Type Row, UInt128 Types), Delegate> _parsers = new();

    public Func<DbDataReader, T> For<T>(SqliteDataReader row) =>
        (Func<DbDataReader, T>)_parsers.GetOrAdd((typeof(T), TypesOf(row)), static (_, row) => Single<T>(row), row);

    /// <summary>Objects side by side; the second and any later one begin at their column <c>id</c>.</summary>
    public Func<DbDataReader, (T1, T2)> For<T1, T2>(SqliteDataReader row) =>
        (Func<DbDataReader, (T1, T2)>)_parsers.GetOrAdd((typeof((T1, T2)), TypesOf(row)), static (_, row) => Pair<T1, T2>(row), row);

    /// <inheritdoc cref="For{T1,T2}"/>
    public Func<DbDataReader, (T1, T2, T3)> For<T1, T2, T3>(SqliteDataReader row) =>
        (Func<DbDataReader, (T1, T2, T3)>)_parsers.GetOrAdd((typeof((T1, T2, T3)), TypesOf(row)), static (_, row) => Triple<T1, T2, T3>(row), row);

    /// <summary>SQLite's five types are 1 to 5, so up to 49 columns have a number of their own.</summary>
    private static UInt128 TypesOf(SqliteDataReader row)
    {
        var types = UInt128.Zero;
        for (var column = 0; column < row.FieldCount; column++)
            types = (types * 6) + (uint)raw.sqlite3_column_type(row.Handle, column);
        return types;
    }

    // By type and not by type argument: that way texts, which are one column and yet no value type, have a parser too.
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
