using MeetupBot.Storage.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Files;

/// <summary>Explains SQLite's result codes to operators. Source: "Result and Error Codes", sqlite.org.</summary>
internal static class SqliteFailure
{
    /// <returns>The exception itself where it is not SQLite's.</returns>
    public static Exception ExplainAny(Exception error, string file) => error is SqliteException sqlite ? Explain(sqlite, file) : error;

    public static StorageException Explain(SqliteException error, string file)
    {
        var (failure, advice) = error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => (StorageFailure.DiskFull, "The disk is full. Free some space; nothing that was confirmed is lost."),
            raw.SQLITE_IOERR => (StorageFailure.DiskError, "The disk failed. Check its health; if it goes on, restore a backup."),
            raw.SQLITE_CANTOPEN => (StorageFailure.NotWritable, "It can't be opened. Check the folder and its permissions."),
            raw.SQLITE_READONLY => (StorageFailure.NotWritable, "It can't be written. Check the permissions of the file and of its folder."),
            raw.SQLITE_PERM or raw.SQLITE_AUTH => (StorageFailure.NotWritable, "Access is refused. Check the file's permissions."),
            raw.SQLITE_NOTADB => (StorageFailure.NotADatabase, "It is not a SQLite database. Name another file in Storage:ConnectionString."),
            raw.SQLITE_CORRUPT => (StorageFailure.Damaged, "It is damaged. Stop the bot and put the last backup in its place."),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (StorageFailure.Busy, "Another process holds it. Stop the other process that uses this file."),
            raw.SQLITE_CONSTRAINT => (StorageFailure.Conflict, "A row is there already, or one that it needs is not."),
            _ => (StorageFailure.Other, "SQLite refused."),
        };
        return new StorageException(failure, $"{advice} ({file}: {error.Message})", error);
    }
}
