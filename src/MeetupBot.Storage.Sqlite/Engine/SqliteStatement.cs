using System.Text;
using MeetupBot.Storage.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Engine;

/// <summary>SQLite's own functions, which allocate nothing. A command of Dapper makes an object for each value.</summary>
internal sealed class SqliteStatement : DirectStatement
{
    private const int ShortText = 64;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _statement));
    }

    /// <summary>The tables that it uses, as far as they are watched.</summary>
    public TableUse Use { get; set; }

    public override DirectStatement Bind(int position, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, position, value));
        return this;
    }

    public override DirectStatement Bind(int position, string value)
    {
        Span<byte> utf8 = stackalloc byte[ShortText];
        // An empty span would be bound as NULL.
        var isShort = Encoding.UTF8.TryGetBytes(value, utf8, out var length) && length > 0;
        Check(isShort ? raw.sqlite3_bind_text(_statement, position, utf8[..length]) : raw.sqlite3_bind_text(_statement, position, value));
        return this;
    }

    public override int Run()
    {
        First<object?>(null);
        return raw.sqlite3_changes(_connection);
    }

    public override T? First<T>(Func<DirectStatement, T>? read)
        where T : default
    {
        try
        {
            var result = raw.sqlite3_step(_statement);
            if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                Check(result);
            return result == raw.SQLITE_ROW && read is not null ? read(this) : default;
        }
        finally
        {
            // Repeats the error of the step, which was thrown already.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public override List<T> All<T>(Func<DirectStatement, T> read)
    {
        var found = new List<T>();
        try
        {
            int result;
            while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
                found.Add(read(this));
            if (result != raw.SQLITE_DONE)
                Check(result);
            return found;
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public override long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _statement.Dispose();
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection);
}
