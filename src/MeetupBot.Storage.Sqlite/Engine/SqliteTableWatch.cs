using MeetupBot.Storage.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Engine;

/// <summary>
/// Finds out which tables each statement reads and writes. SQLite itself says it while it compiles the statement, with what triggers and foreign
/// keys do, and also of tables without row ids and of a DELETE of all rows, which the update hook leaves out. Source: "Compile-Time Authorization
/// Callbacks" and "Data Change Notification Callbacks", sqlite.org.
/// </summary>
internal sealed class SqliteTableWatch : TableWatch
{
    /// <summary>Tables from this one on share a bit.</summary>
    private const int LastBit = 63;

    private readonly Dictionary<string, int> _tables = new(StringComparer.OrdinalIgnoreCase);
    private TableUse _compiled;
    private bool _isCompiling;

    public SqliteTableWatch(SqliteConnection connection) => raw.sqlite3_set_authorizer(connection.Handle, Authorize, null);

    /// <summary>Compiles a statement.</summary>
    /// <returns>What it will use each time that it runs.</returns>
    public TableUse Watch(Action compile)
    {
        (_compiled, _isCompiling) = (default, true);
        try
        {
            compile();
            return _compiled;
        }
        finally
        {
            _isCompiling = false;
        }
    }

    private int Authorize(object state, int action, utf8z first, utf8z second, utf8z database, utf8z trigger)
    {
        // A statement that is compiled again, such as after a change of the schema, uses what it used before.
        if (!_isCompiling && action == raw.SQLITE_READ)
            return raw.SQLITE_OK;
        var (read, written) = action switch
        {
            raw.SQLITE_READ => (Bit(first), 0UL),
            raw.SQLITE_INSERT or raw.SQLITE_UPDATE or raw.SQLITE_DELETE => (0UL, Bit(first)),
            raw.SQLITE_SELECT or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE => default,
            raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT when first.utf8_to_string() != "ROLLBACK" => default,
            raw.SQLITE_PRAGMA when first.utf8_to_string() == "data_version" => default,
            // A rollback, a change of the schema, or something new.
            _ => (0UL, TableUse.Every),
        };
        if (_isCompiling)
            _compiled = new TableUse(_compiled.Read | read, _compiled.Written | written);
        else if (written != 0)
            Drop(written);
        return raw.SQLITE_OK;
    }

    private ulong Bit(utf8z table)
    {
        var name = table.utf8_to_string();
        if (!_tables.TryGetValue(name, out var number))
            _tables[name] = number = Math.Min(_tables.Count, LastBit);
        return 1UL << number;
    }
}
