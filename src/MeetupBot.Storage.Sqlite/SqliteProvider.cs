using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Providers;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Sessions;
using MeetupBot.Storage.Sqlite.Transfer;
using MeetupBot.Storage.Transfer;

namespace MeetupBot.Storage.Sqlite;

/// <param name="connectionString">Such as <c>Data Source=meetupbot.db</c>. No other key is allowed.</param>
public sealed class SqliteProvider(string connectionString) : IStorageProvider
{
    public Database Open() => SqliteDatabase.Open(connectionString);

    public bool MayStandBy => false;

    public IOwnership Take() => DatabaseLock.Take(connectionString);

    public bool IsTaken() => DatabaseLock.IsTaken(connectionString);

    public DatabaseReport Report() => SqliteReport.Read(SqliteFile.Parse(connectionString));

    public Task BackupAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        DatabaseBackup.CopyAsync(connectionString, path, progress, cancellationToken);

    public Task<string?> RestoreAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        DatabaseRestore.ReplaceAsync(connectionString, path, progress, cancellationToken);

    public Task<long> ExportAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        DatabaseExport.WriteAsync(connectionString, path, progress, cancellationToken);

    public Task<long> ImportAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        DatabaseImport.ReadAsync(connectionString, path, progress, cancellationToken);
}
