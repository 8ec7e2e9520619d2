using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Files;

/// <summary>Copies the database while it is in use. Source: "SQLite Backup API", sqlite.org.</summary>
internal static class SqliteBackup
{
    private const int PagesAStep = 512;

    public static void Copy(SqliteFile file, string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        if (Path.Exists(target))
            throw new StorageException(StorageFailure.Conflict, $"{target} exists already. Name a new file for the backup.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new StorageException(StorageFailure.NotWritable, $"The folder of {target} does not exist. Create it first.");
        // The copy has another name until it is complete, so that an interrupted one is never mistaken for a backup.
        var partial = target + ".partial";
        try
        {
            File.Delete(partial);
            PrivateFile.Create(partial).Dispose();
            CopyPages(file, partial, progress, cancellationToken);
            File.Move(partial, target);
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"The backup {target} can't be written. {error.Message}", error);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void CopyPages(SqliteFile file, string partial, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var source = file.OpenReader();
        using var copy = new SqliteConnection(SqliteFile.ConnectionString(partial));
        copy.Open();
        // The open snapshot keeps the source fixed. Without it, every commit meanwhile would restart the copy.
        source.Run(TransactionSql.BeginRead);
        SqliteFile.ReadText(source, "SELECT COUNT(*) FROM sqlite_schema");
        var pageSize = SqliteFile.ReadNumber(source, "PRAGMA page_size");
        using var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        int step;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            step = raw.sqlite3_backup_step(backup, PagesAStep);
            if (step is not raw.SQLITE_OK and not raw.SQLITE_DONE)
                throw new SqliteException(raw.sqlite3_errstr(step).utf8_to_string(), step);
            var pages = raw.sqlite3_backup_pagecount(backup);
            progress?.Report(new TransferProgress((pages - raw.sqlite3_backup_remaining(backup)) * pageSize, pages * pageSize));
        }
        while (step != raw.SQLITE_DONE);
    }
}
