using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Engine;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Migrations;
using MeetupBot.Storage.Transfer;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Transfer;

/// <summary>Writes everything that the database holds into a file that does not depend on the kind of database.</summary>
public static class DatabaseExport
{
    /// <summary>
    /// Exports one snapshot; a bot may run meanwhile. The file holds all tables, with the keys by which links to pages are signed, so it is as secret
    /// as the database. Only its owner can read it.
    /// </summary>
    /// <param name="connectionString">Names the database, with the schema of this release.</param>
    /// <param name="path">The new file, which must not exist.</param>
    /// <param name="progress">In rows.</param>
    /// <param name="cancellationToken">Cancels the export. No file is left behind.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="StorageException">There is no such database, or the file can't be written.</exception>
    public static Task<long> WriteAsync(
        string connectionString, string path, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var file = SqliteFile.Parse(connectionString);
        return Task.Run(() => Write(file, Path.GetFullPath(path), progress, cancellationToken), cancellationToken);
    }

    private static long Write(SqliteFile file, string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        ExportFile.Write(path, target =>
        {
            OwnSchema.RequireLatest(file);
            try
            {
                using var connection = file.OpenReader();
                connection.Run(TransactionSql.BeginRead);
                return ExportFile.WriteTables(
                    connection, SqliteTables.ReadAll(connection), MigrationCatalog.Latest, target, progress, cancellationToken);
            }
            catch (SqliteException error)
            {
                throw SqliteFailure.Explain(error, file.Path);
            }
        });
}
