using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Transfer;

/// <summary>
/// A database that is made beside the one that it will replace, under another name until it is complete. Disposed before that, it is deleted.
/// </summary>
internal sealed class NewDatabaseFile : IDisposable
{
    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    private readonly SqliteFile _target;

    public NewDatabaseFile(SqliteFile target)
    {
        target.CheckFolder();
        _target = target;
        File = SqliteFile.At(target.Path + ".partial");
        Dispose();
    }

    public SqliteFile File { get; }

    /// <summary>Replaces the target. The former file is kept under another name.</summary>
    /// <returns>Where the former file is now; null when there was none.</returns>
    /// <exception cref="StorageException">A process works on the target.</exception>
    public string? PutInPlace()
    {
        try
        {
            Fold(File);
            var former = System.IO.File.Exists(_target.Path) ? NameForFormer() : null;
            if (former is not null)
            {
                // Fails while any process has the file open, such as an older release, which takes no lock, or a shell of SQLite.
                Fold(_target);
                Move(_target.Path, former);
            }

            System.IO.File.Move(File.Path, _target.Path);
            return former;
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, _target.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"{_target.Path} can't be replaced. {error.Message}", error);
        }
    }

    public void Dispose()
    {
        foreach (var companion in Companions)
            System.IO.File.Delete(File.Path + companion);
    }

    /// <summary>Moves what the log holds into the file, so that the file alone is the database. A file that can't be read is left as it is.</summary>
    private static void Fold(SqliteFile file)
    {
        try
        {
            using var connection = file.Open();
            SqliteFile.ReadText(connection, "PRAGMA busy_timeout = 0");
            SqliteFile.ReadText(connection, "PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            // It is replaced because it is damaged.
        }
        catch (StorageException error) when (error.Failure is StorageFailure.NotADatabase or StorageFailure.Damaged)
        {
            // The same, found when it was opened.
        }
    }

    private static void Move(string from, string to)
    {
        foreach (var companion in Companions)
            if (System.IO.File.Exists(from + companion))
                System.IO.File.Move(from + companion, to + companion);
    }

    private string NameForFormer() => Enumerable.Range(1, int.MaxValue - 1)
        .Select(number => $"{_target.Path}.former-{number}")
        .First(name => !System.IO.File.Exists(name));
}
