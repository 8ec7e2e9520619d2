using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Sqlite.Engine;

internal static class TransactionSql
{
    /// <summary>Takes the write lock at once. A transaction that reads first and writes later can fail halfway.</summary>
    public static readonly Statement Begin = new("BEGIN IMMEDIATE");

    /// <summary>A number that changes when another connection has written. Source: "Pragma Statements", data_version, sqlite.org.</summary>
    public static readonly Statement DataVersion = new("PRAGMA data_version");

    public static readonly Statement BeginRead = new("BEGIN");
    public static readonly Statement Commit = new("COMMIT");
    public static readonly Statement Rollback = new("ROLLBACK");
    public static readonly Statement Save = new("SAVEPOINT operation");
    public static readonly Statement Keep = new("RELEASE operation");
    public static readonly Statement Undo = new("ROLLBACK TO operation");
}
