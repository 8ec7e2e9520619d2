using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Postgres.Sessions;
using MeetupBot.Storage.Postgres.Transfer;
using MeetupBot.Storage.Providers;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Transfer;

namespace MeetupBot.Storage.Postgres;

/// <param name="connectionString">In the words of Npgsql, such as <c>Host=localhost;Database=meetupbot;Username=meetupbot</c>.</param>
/// <param name="password">Null: the connection string has it, or none is needed.</param>
public sealed class PostgresProvider(string connectionString, string? password = null) : IStorageProvider
{
    private PostgresLock? _own;

    public Database Open() => PostgresDatabase.Open(Server(), () => _own is null or { IsHeld: true });

    public bool MayStandBy => true;

    public IOwnership Take() => _own = PostgresLock.Take(Server());

    public bool IsTaken() => PostgresLock.IsTaken(Server());

    public DatabaseReport Report() => PostgresReport.Read(Server());

    public Task BackupAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) => throw Refuse("backed up");

    public Task<string?> RestoreAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) => throw Refuse("restored");

    public Task<long> ExportAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => PostgresExport.Write(Server(), Path.GetFullPath(path), progress, cancellationToken), cancellationToken);

    public Task<long> ImportAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => PostgresImport.Read(Server(), Path.GetFullPath(path), progress, cancellationToken), cancellationToken);

    private static StorageException Refuse(string done) => new(
        StorageFailure.Settings, $"PostgreSQL is {done} by its own tools, pg_dump and pg_restore. To move to another kind of database, use export and import.");

    private PostgresServer Server() => PostgresServer.Parse(connectionString, password);
}
