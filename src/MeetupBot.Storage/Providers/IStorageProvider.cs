using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Transfer;

namespace MeetupBot.Storage.Providers;

/// <summary>One kind of database, at the place that the settings name.</summary>
/// <remarks>Every method throws a <see cref="StorageException"/> that says what to do when the database can't be used.</remarks>
public interface IStorageProvider
{
    /// <summary>Opens the database, makes what is missing, and upgrades its schema.</summary>
    Database Open();

    /// <summary>Says that this process is the one that works on the database. A second bot would send again what the first has in flight.</summary>
    /// <exception cref="StorageException">Another process works on it: <see cref="StorageFailure.Busy"/>.</exception>
    IOwnership Take();

    /// <summary>Whether several bots may be started on it, of which one works and the others wait for its end. Else a second one is refused.</summary>
    bool MayStandBy { get; }

    /// <summary>Whether a process works on it now. Changes nothing.</summary>
    bool IsTaken();

    DatabaseReport Report();

    /// <summary>Copies the database into a new file. Reads and writes continue meanwhile.</summary>
    /// <param name="progress">In bytes.</param>
    Task BackupAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Puts a backup in the place of the database.</summary>
    /// <param name="progress">In bytes.</param>
    /// <returns>Where the former database is now; null when there was none.</returns>
    Task<string?> RestoreAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Writes everything into a new file that <see cref="ImportAsync"/> reads, whatever the kind of database.</summary>
    /// <param name="progress">In rows.</param>
    /// <returns>The number of rows.</returns>
    Task<long> ExportAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Fills a database that holds no community yet.</summary>
    /// <param name="progress">In rows, each of which is read twice.</param>
    /// <returns>The number of rows.</returns>
    Task<long> ImportAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken);
}
