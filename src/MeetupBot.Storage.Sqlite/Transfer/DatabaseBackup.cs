using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Files;

namespace MeetupBot.Storage.Sqlite.Transfer;

/// <summary>Copies the database into another file while a bot runs on it.</summary>
public static class DatabaseBackup
{
    /// <summary>Copies a snapshot. Reads and writes continue meanwhile. The schema stays as it is.</summary>
    /// <param name="connectionString">Names the database, which must exist.</param>
    /// <param name="path">The new file, which must not exist. Only its owner can read it.</param>
    /// <param name="progress">In bytes.</param>
    /// <param name="cancellationToken">Cancels the copy. No file is left behind.</param>
    /// <exception cref="StorageException">There is no database, or the copy can't be written.</exception>
    public static Task CopyAsync(
        string connectionString, string path, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var file = SqliteFile.Parse(connectionString);
        return Task.Run(
            () =>
            {
                OwnSchema.Read(file);
                SqliteBackup.Copy(file, path, progress, cancellationToken);
            },
            cancellationToken);
    }
}
