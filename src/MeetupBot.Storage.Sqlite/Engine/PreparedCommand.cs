using MeetupBot.Storage.Engine;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Engine;

/// <summary>A command that is reused. Disposing it only removes the parameters, so that the statement stays compiled.</summary>
internal sealed class PreparedCommand : SqliteCommand
{
    private bool _retired;

    public PreparedCommand(string sql, SqliteConnection connection)
        : base(sql, connection)
    {
    }

    /// <summary>The tables that it uses, as far as they are watched.</summary>
    public TableUse Use { get; set; }

    public override SqliteParameter CreateParameter() => new PreparedParameter();

    public void Retire()
    {
        _retired = true;
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (_retired)
            base.Dispose(disposing);
        else if (disposing)
            Parameters.Clear();
    }
}
