using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Engine;

/// <summary>
/// A connection that compiles each statement once. Compiling costs several times what running a small statement does,
/// and the provider compiles anew for every command.
/// </summary>
/// <remarks>For one thread at a time, one open result at a time.</remarks>
internal sealed class PreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, PreparedCommand> _commands = new(StringComparer.Ordinal);
    private string? _next;

    public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>The next command that is created is the compiled one of this text: Dapper creates commands by itself.</summary>
    public PreparedConnection Next(Statement statement)
    {
        _next = statement.Sql;
        return this;
    }

    /// <summary>Runs a statement without parameters and without rows.</summary>
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
