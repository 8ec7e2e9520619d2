using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Migrations;
using MeetupBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Transfer;

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

    private static long Write(SqliteFile file, string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        if (Path.Exists(path))
            throw new StorageException(StorageFailure.Conflict, $"{path} exists already. Name a new file for the export.");
        OwnSchema.RequireLatest(file);
        var partial = path + ".partial";
        try
        {
            File.Delete(partial);
            long rows;
            using (var target = PrivateFile.Create(partial))
            {
                rows = Write(file, target, progress, cancellationToken);
                target.Flush(flushToDisk: true);
            }

            File.Move(partial, path);
            return rows;
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, file.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"The export {path} can't be written. {error.Message}", error);
        }
        finally
        {
            if (File.Exists(partial))
                File.Delete(partial);
        }
    }

    private static long Write(SqliteFile file, Stream target, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var connection = file.OpenReader();
        connection.Run(TransactionSql.BeginRead);
        var tables = ExportTable.ReadAll(connection);
        var head = new ExportHead(ExportFormat.Version, MigrationCatalog.Latest, new SortedDictionary<string, long>(StringComparer.Ordinal));
        foreach (var table in tables)
            head.Rows[table.Name] = SqliteFile.ReadNumber(connection, table.CountSql);
        var (done, total) = (0L, head.Rows.Values.Sum());
        using var writer = new ExportWriter(target);
        writer.WriteHead(head);
        foreach (var table in tables)
        {
            writer.WriteTable(table);
            using var command = new SqliteCommand(table.SelectSql, connection);
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.WriteRow(row);
                progress?.Report(new TransferProgress(++done, total));
            }
        }

        writer.WriteTail();
        return total;
    }
}
