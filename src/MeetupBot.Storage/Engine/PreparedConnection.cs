using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Engine;

/// <summary>
/// A connection that compiles each statement once. Compiling costs several times as much as running a small statement, and the provider
/// compiles again for every command.
/// </summary>
/// <remarks>Use it from one thread at a time, with one open result at a time.</remarks>
internal sealed class PreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, PreparedCommand> _commands = new(StringComparer.Ordinal);
    private string? _next;

    public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Makes the compiled command of this statement the next one that is created. Dapper creates its commands itself.</summary>
    public PreparedConnection Next(Statement statement)
    {
        _next = statement.Sql;
        return this;
    }

    /// <summary>Runs a statement without parameters that returns no rows.</summary>
    public void Run(Statement statement) => Command(statement.Sql).ExecuteNonQuery();

    public override SqliteCommand CreateCommand()
    {
        if (_next is not { } sql)
            return base.CreateCommand();
        _next = null;
        return Command(sql);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in _commands.Values)
                command.Retire();
            _commands.Clear();
        }

        base.Dispose(disposing);
    }

    private PreparedCommand Command(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
            _commands[sql] = command = new PreparedCommand(sql, this) { CommandTimeout = DefaultTimeout };
        return command;
    }
}
