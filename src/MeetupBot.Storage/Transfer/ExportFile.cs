using System.Data.Common;
using System.Globalization;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Transfer;

/// <summary>Writes an export from whichever database.</summary>
internal static class ExportFile
{
    /// <summary>Writes a new file that only its owner can read. It has another name until it is complete.</summary>
    /// <param name="write">Writes the content.</param>
    /// <returns>What <paramref name="write"/> returns.</returns>
    /// <exception cref="StorageException">The file exists, or can't be written.</exception>
    public static long Write(string path, Func<Stream, long> write)
    {
        if (Path.Exists(path))
            throw new StorageException(StorageFailure.Conflict, $"{path} exists already. Name a new file for the export.");
        var partial = path + ".partial";
        try
        {
            File.Delete(partial);
            long rows;
            using (var target = PrivateFile.Create(partial))
            {
                rows = write(target);
                target.Flush(flushToDisk: true);
            }

            File.Move(partial, path);
            return rows;
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

    /// <summary>Writes all rows, in the snapshot of the connection's open transaction.</summary>
    /// <param name="latest">The version of the schema.</param>
    /// <returns>The number of rows.</returns>
    public static long WriteTables(
        DbConnection connection,
        IReadOnlyList<ExportTable> tables,
        int latest,
        Stream target,
        IProgress<TransferProgress>? progress,
        CancellationToken cancellationToken)
    {
        var head = new ExportHead(ExportFormat.Version, latest, new SortedDictionary<string, long>(StringComparer.Ordinal));
        foreach (var table in tables)
            using (var count = Command(connection, table.CountSql))
                head.Rows[table.Name] = Convert.ToInt64(count.ExecuteScalar(), CultureInfo.InvariantCulture);
        var (done, total) = (0L, head.Rows.Values.Sum());
        using var writer = new ExportWriter(target);
        writer.WriteHead(head);
        foreach (var table in tables)
        {
            writer.WriteTable(table);
            using var command = Command(connection, table.SelectSql);
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

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the schema itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
