using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Providers;
using MeetupBot.Storage.Sqlite.Files;

namespace MeetupBot.Storage.Sqlite.Sessions;

/// <summary>
/// Says that this process is the one that works on the database, until it is disposed or the process ends, however it ends. SQLite itself lets
/// several processes write to a file, and a second bot would send again what the first has in flight.
/// </summary>
/// <remarks>It is a lock of the operating system on a file beside the database. That file stays; only the lock counts.</remarks>
public sealed class DatabaseLock : IOwnership
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <summary>The operating system takes it from no process that runs.</summary>
    public CancellationToken Lost => CancellationToken.None;

    /// <exception cref="StorageException">Another process holds it, or the folder can't be written.</exception>
    public static DatabaseLock Take(string connectionString)
    {
        var file = SqliteFile.Parse(connectionString);
        file.CheckFolder();
        var path = PathFor(file);
        try
        {
            // On Unix this takes flock(LOCK_EX), which ends with the process.
            return new DatabaseLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StorageException(StorageFailure.NotWritable, $"{path} can't be written. Check the permissions of the file and of its folder.", error);
        }
        catch (IOException error)
        {
            throw new StorageException(
                StorageFailure.Busy,
                $"Another process, such as a running bot, works on {file.Path}. Stop it first, or name another file in Storage:ConnectionString.",
                error);
        }
    }

    /// <summary>Whether a process holds it now. Changes nothing.</summary>
    public static bool IsTaken(string connectionString)
    {
        if (!File.Exists(PathFor(SqliteFile.Parse(connectionString))))
            return false;
        try
        {
            Take(connectionString).Dispose();
            return false;
        }
        catch (StorageException error) when (error.Failure == StorageFailure.Busy)
        {
            return true;
        }
    }

    public void Dispose() => _file.Dispose();

    private static string PathFor(SqliteFile file) => file.Path + ".lock";
}
