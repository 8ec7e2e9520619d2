using MeetupBot.Storage.Engine;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Server;

/// <summary>Explains the server's error codes to operators. Source: "PostgreSQL Error Codes", postgresql.org.</summary>
internal static class PostgresFailure
{
    public static StorageException Explain(NpgsqlException error, string place)
    {
        var (failure, advice) = error is PostgresException { SqlState: var state } refused
            ? Judge(state, refused.MessageText)
            : (StorageFailure.Unreachable, "The server can't be reached. Check that it runs, and Host and Port in Storage:ConnectionString.");
        return new StorageException(failure, $"{advice} ({place}: {(error as PostgresException)?.MessageText ?? error.Message})", error);
    }

    /// <summary>Whether the whole transaction can simply run again: others were in its way, and by now they are done.</summary>
    public static bool IsInTheWay(Exception error) => StateOf(error) is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Whether a row was added by somebody else at the same moment. Read again, it is there.</summary>
    public static bool IsTaken(Exception error) => StateOf(error) == PostgresErrorCodes.UniqueViolation;

    private static string? StateOf(Exception error) => (error as PostgresException ?? error.InnerException as PostgresException)?.SqlState;

    private static (StorageFailure Failure, string Advice) Judge(string state, string text) => state switch
    {
        "28P01" or "28000" => (
            StorageFailure.Settings, "The server refuses the user or the password. Check Username in Storage:ConnectionString, and Storage:Password."),
        "3D000" => (StorageFailure.Settings, "There is no such database. Create it, owned by the bot's user, or name another in Storage:ConnectionString."),
        "08P01" when text.Contains("startup parameter", StringComparison.Ordinal) => (
            StorageFailure.Settings, "This looks like PgBouncer, which loses the locks of a connection. Name the server itself in Storage:ConnectionString."),
        "42501" => (StorageFailure.NotWritable, "The bot's user may not do that. Make it the owner of the database."),
        "25006" => (StorageFailure.NotWritable, "It can't be written: it is a copy, or set to be read only."),
        "53100" => (StorageFailure.DiskFull, "The server's disk is full. Free some space; nothing that was confirmed is lost."),
        "53300" => (StorageFailure.Busy, "The server has no connection left. Raise max_connections, or stop what holds them."),
        "58030" => (StorageFailure.DiskError, "The server's disk failed. Check its health; if it goes on, restore a backup."),
        "XX001" or "XX002" => (StorageFailure.Damaged, "It is damaged. Stop the bot and restore the last backup."),
        "57P01" or "57P02" or "57P03" => (StorageFailure.Unreachable, "The server stops or starts. The bot goes on once it is back."),
        "40001" or "40P01" or "55P03" => (StorageFailure.Busy, "Others were in the way too often. Try again."),
        _ when state.StartsWith("08", StringComparison.Ordinal) => (StorageFailure.Unreachable, "The connection to the server broke."),
        _ when state.StartsWith("23", StringComparison.Ordinal) => (StorageFailure.Conflict, "A row is there already, or one that it needs is not."),
        _ => (StorageFailure.Other, "PostgreSQL refused."),
    };
}
