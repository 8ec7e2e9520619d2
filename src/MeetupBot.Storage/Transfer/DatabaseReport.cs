using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Migrations;
using MeetupBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Transfer;

/// <summary>What an operator asks of the database, read beside a running bot and without a change.</summary>
/// <param name="File">The full path.</param>
/// <param name="Exists">False before the first start.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="FreeBytes">What is free on its disk; null when the system does not say.</param>
/// <param name="Schema">The version of its schema; 0 when there is none.</param>
/// <param name="Problems">What the check of pages and references found, a line each.</param>
/// <param name="MessagesSetAside">Messages that were given up.</param>
/// <param name="WorkSetAside">Due work that was given up.</param>
/// <param name="Spaces">The spaces that have the bot.</param>
public sealed record DatabaseReport(
    string File, bool Exists, long Bytes, long? FreeBytes, int Schema, IReadOnlyList<string> Problems, long MessagesSetAside, long WorkSetAside,
    IReadOnlyList<ReportedSpace> Spaces)
{
    private const string SpacesHere = "SELECT platform, external_id, name, announce_channel FROM space WHERE left_at IS NULL ORDER BY platform, name, id";

    /// <summary>The version of this release's schema.</summary>
    public static int LatestSchema => MigrationCatalog.Latest;

    /// <exception cref="StorageException">The file can't be read, or is not a database of ours.</exception>
    public static DatabaseReport Read(string connectionString)
    {
        var file = SqliteFile.Parse(connectionString);
        file.CheckPath();
        var free = FreeBytesAt(file);
        if (!System.IO.File.Exists(file.Path))
            return new DatabaseReport(file.Path, false, 0, free, 0, [], 0, 0, []);
        var schema = OwnSchema.Read(file);
        var report = new DatabaseReport(
            file.Path, true, new FileInfo(file.Path).Length, free, schema, SqliteIntegrity.Check(file), 0, 0, []);
        return schema == LatestSchema ? ReadRows(file, report) : report;
    }

    private static DatabaseReport ReadRows(SqliteFile file, DatabaseReport report)
    {
        try
        {
            using var connection = file.OpenReader();
            using var command = new SqliteCommand(SpacesHere, connection);
            using var row = command.ExecuteReader();
            var spaces = new List<ReportedSpace>();
            while (row.Read())
                spaces.Add(new ReportedSpace(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)));
            return report with
            {
                Spaces = spaces,
                MessagesSetAside = SqliteFile.ReadNumber(connection, "SELECT COUNT(*) FROM outbox WHERE set_aside_at IS NOT NULL"),
                WorkSetAside = SqliteFile.ReadNumber(connection, "SELECT COUNT(*) FROM due WHERE set_aside_at IS NOT NULL"),
            };
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
