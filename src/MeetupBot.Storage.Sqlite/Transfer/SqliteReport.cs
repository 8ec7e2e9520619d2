using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Migrations;
using MeetupBot.Storage.Transfer;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Transfer;

internal static class SqliteReport
{
    /// <exception cref="StorageException">The file can't be read, or is not a database of ours.</exception>
    public static DatabaseReport Read(SqliteFile file)
    {
        file.CheckPath();
        var free = FreeBytesAt(file);
        var report = new DatabaseReport(file.Path, false, 0, free, 0, MigrationCatalog.Latest, [], 0, 0, []);
        if (!File.Exists(file.Path))
            return report;
        var schema = OwnSchema.Read(file);
        report = report with { Exists = true, Bytes = new FileInfo(file.Path).Length, Schema = schema, Problems = SqliteIntegrity.Check(file) };
        return schema == MigrationCatalog.Latest ? AddRows(file, report) : report;
    }

    private static DatabaseReport AddRows(SqliteFile file, DatabaseReport report)
    {
        try
        {
            using var connection = file.OpenReader();
            return report.WithRows(connection);
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, file.Path);
        }
    }

    private static long? FreeBytesAt(SqliteFile file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file.Path)!).AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
