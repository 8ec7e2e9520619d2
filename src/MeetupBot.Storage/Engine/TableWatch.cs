using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Engine;

/// <summary>
/// Finds out which tables each statement reads and writes, and tells the kept answers of each write. SQLite itself says it while it compiles
/// the statement, with what triggers and foreign keys do, and also of tables without row ids and of a DELETE of all rows, which the update
/// hook leaves out. Source: "Compile-Time Authorization Callbacks" and "Data Change Notification Callbacks", sqlite.org.
/// </summary>
/// <remarks>It buys about ten statements a vote: see <see cref="KeptAnswers{TKey,TAnswer}"/>. It belongs to SQLite; another database keeps nothing.</remarks>
internal sealed class TableWatch
{
    /// <summary>Tables from this one on share a bit.</summary>
    private const int LastBit = 63;

    private readonly Dictionary<string, int> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IKeptAnswers> _kept = [];
    private TableUse _compiled;
    private bool _isCompiling;
    private ulong _readNow;

    public TableWatch(SqliteConnection connection) => raw.sqlite3_set_authorizer(connection.Handle, Authorize, null);

    /// <summary>False once the connection was used in a way that can't be watched. Then nothing is kept any more.</summary>
    public bool Keeps { get; private set; } = true;

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

    /// <summary>Called before a statement runs.</summary>
    public void Run(TableUse use)
    {
        _readNow |= use.Read;
        if (use.Written != 0)
            Drop(use.Written);
    }

    /// <summary>Somebody else may have written, or what was written was undone.</summary>
    public void DropAll() => Drop(TableUse.Every);

    /// <summary>Somebody has a command that may run unseen.</summary>
    public void StopKeeping()
    {
        Keeps = false;
        DropAll();
    }

    public void Add(IKeptAnswers kept) => _kept.Add(kept);

    /// <summary>Runs a query, which may contain others.</summary>
    /// <param name="tables">What it read.</param>
    public T Read<T>(Func<T> query, out ulong tables)
    {
        var before = _readNow;
        _readNow = 0;
        var answer = query();
        tables = _readNow;
        _readNow |= before;
        return answer;
    }

    private void Drop(ulong written)
    {
        foreach (var kept in _kept)
            kept.Drop(written);
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
