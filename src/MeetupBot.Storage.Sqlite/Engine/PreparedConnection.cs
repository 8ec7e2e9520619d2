using MeetupBot.Storage.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Engine;

/// <summary>
/// A connection that compiles each statement once. Compiling costs several times as much as running a small statement, and the provider
/// compiles again for every command.
/// </summary>
/// <remarks>Use it from one thread at a time, with one open result at a time.</remarks>
internal sealed class PreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<Statement, PreparedCommand> _commands = [];
    private readonly Dictionary<Statement, SqliteStatement> _direct = [];
    private PreparedCommand? _next;

    public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Null: answers are not kept.</summary>
    public SqliteTableWatch? Watch { get; private set; }

    /// <summary>Lets stores keep answers. From now on all statements must come through this class.</summary>
    public void KeepAnswers() => Watch = new SqliteTableWatch(this);

    /// <summary>Makes the compiled command of this statement the next one that is created. Dapper creates its commands itself.</summary>
    public PreparedConnection Next(Statement statement)
    {
        if (!_commands.TryGetValue(statement, out var command))
            _commands[statement] = command = Compile(statement);
        Watch?.Run(command.Use);
        _next = command;
        return this;
    }

    /// <summary>The statement, to be bound and run at once.</summary>
    public SqliteStatement Direct(Statement statement)
    {
        if (!_direct.TryGetValue(statement, out var direct))
            _direct[statement] = direct = CompileDirect(statement);
        Watch?.Run(direct.Use);
        return direct;
    }

    /// <summary>Runs a statement without parameters.</summary>
    public void Run(Statement statement) => Direct(statement).Run();

    public override SqliteCommand CreateCommand()
    {
        if (_next is { } command)
        {
            _next = null;
            return command;
        }

        Watch?.StopKeeping();
        return base.CreateCommand();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in _commands.Values)
                command.Retire();
            foreach (var direct in _direct.Values)
                direct.Dispose();
            _commands.Clear();
            _direct.Clear();
        }

        base.Dispose(disposing);
    }

    private PreparedCommand Compile(Statement statement)
    {
        var command = new PreparedCommand(statement.Sql, this) { CommandTimeout = DefaultTimeout };
        command.Use = Watch?.Watch(command.Prepare) ?? default;
        return command;
    }

    private SqliteStatement CompileDirect(Statement statement)
    {
        SqliteStatement? direct = null;
        var use = Watch?.Watch(() => direct = new SqliteStatement(Handle!, statement.Sql)) ?? default;
        direct ??= new SqliteStatement(Handle!, statement.Sql);
        direct.Use = use;
        return direct;
    }
}
