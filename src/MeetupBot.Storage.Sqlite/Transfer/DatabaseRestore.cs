using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Transfer;

/// <summary>Puts a backup in the place of the database.</summary>
public static class DatabaseRestore
{
    private const int BytesAStep = 1 << 20;

    /// <summary>
    /// Copies the backup beside the database, checks the copy (owner, schema, pages, references), and only then replaces the database by it. The
    /// backup is not changed.
    /// </summary>
    /// <param name="connectionString">Names the database, which need not exist.</param>
    /// <param name="backup">A file that <see cref="DatabaseBackup"/> made, or a copy of a database whose bot was stopped.</param>
    /// <param name="progress">In bytes.</param>
    /// <param name="cancellationToken">Cancels the copy; nothing is replaced then.</param>
    /// <returns>Where the former database is now; null when there was none.</returns>
    /// <exception cref="StorageException">The backup is not sound, or a process works on the database. Nothing was replaced.</exception>
    public static Task<string?> ReplaceAsync(
        string connectionString, string backup, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var file = SqliteFile.Parse(connectionString);
        return Task.Run(
            () =>
            {
                using var own = DatabaseLock.Take(connectionString);
                return Replace(file, SqliteFile.At(backup), progress, cancellationToken);
            },
            cancellationToken);
    }

    private static string? Replace(SqliteFile file, SqliteFile backup, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        if (backup.Path == file.Path)
            throw new StorageException(StorageFailure.Conflict, $"{backup.Path} is the database itself. Name a backup.");
        if (!File.Exists(backup.Path))
            throw new StorageException(StorageFailure.NotADatabase, $"There is no file {backup.Path}. Name a backup.");
        using var copy = new NewDatabaseFile(file);
        try
        {
            Copy(backup.Path, copy.File.Path, progress, cancellationToken);
            // A backup that a stopped bot left has a log beside it.
            if (File.Exists(backup.Path + "-wal"))
                Copy(backup.Path + "-wal", copy.File.Path + "-wal", null, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"{backup.Path} can't be copied to {copy.File.Path}. {error.Message}", error);
        }

        Check(copy.File, backup.Path);
        return copy.PutInPlace();
    }

    private static void Copy(string from, string to, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = PrivateFile.Create(to);
        var buffer = new byte[BytesAStep];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            target.Write(buffer, 0, read);
            progress?.Report(new TransferProgress(target.Length, source.Length));
        }

        target.Flush(flushToDisk: true);
    }

    private static void Check(SqliteFile copy, string backup)
    {
        try
        {
            OwnSchema.Read(copy);
            if (SqliteIntegrity.Check(copy) is [var first, ..] problems)
                throw new StorageException(StorageFailure.Damaged, $"{problems.Count} problems, the first: {first}");
        }
        catch (Exception error) when (error is StorageException or SqliteException)
        {
            var failure = (error as StorageException)?.Failure ?? StorageFailure.Damaged;
            var reason = error.Message.Replace(copy.Path, backup, StringComparison.Ordinal);
            throw new StorageException(failure, $"{backup} can't be restored, and nothing was changed. {reason}", error);
        }
    }
}
