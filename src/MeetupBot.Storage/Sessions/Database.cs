using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using MeetupBot.Storage.Migrations;
using MeetupBot.Storage.Sqlite;

namespace MeetupBot.Storage.Sessions;

/// <summary>The bot's one database: a file, one writer that groups what waits into one durable commit, and readers beside it.</summary>
/// <remarks>Every failure of the disk or the file is a <see cref="StorageException"/>; the database stays usable after one.</remarks>
public sealed class Database : IAsyncDisposable
{
    private readonly SqliteFile _file;
    private readonly Writer _writer;
    private readonly ReaderPool _readers;

    private Database(SqliteFile file, PreparedConnection connection)
    {
        _file = file;
        _readers = new ReaderPool(file);
        _writer = new Writer(connection, file.Path, Tell);
    }

    /// <summary>Set after a commit that put something into the outbox or freed something in it.</summary>
    public Signal OutboxChanged { get; } = new();

    /// <summary>Set after a commit that scheduled work.</summary>
    public Signal DueChanged { get; } = new();

    /// <summary>The full path of the file.</summary>
    public string File => _file.Path;

    /// <summary>Opens the file, creates it where there is none, and brings its schema up to date.</summary>
    /// <param name="connectionString">Such as <c>Data Source=meetupbot.db</c>; no other key is read.</param>
    /// <exception cref="StorageException">The file is not ours, from a newer release, or can't be written.</exception>
    public static Database Open(string connectionString)
    {
        ValueMapping.Register();
        var file = SqliteFile.From(connectionString);
        file.CheckPlace();
        return new Database(file, Migrator.OpenUpToDate(file));
    }

    /// <summary>Runs an operation on the writer. The task ends when what it wrote is on the disk, or none of it is.</summary>
    /// <param name="operation">Runs on the writer's thread and holds up all others: no waiting, no I/O but the session's.</param>
    /// <param name="cancellationToken">Heeded until the operation begins.</param>
    public Task<T> WriteAsync<T>(Func<Session, T> operation, CancellationToken cancellationToken = default) =>
        _writer.WriteAsync(operation, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<Session> operation, CancellationToken cancellationToken = default) =>
        _writer.WriteAsync(
            session =>
            {
                operation(session);
                return true;
            },
            cancellationToken);

    /// <summary>Runs a query in one snapshot of what is committed, usually on the calling thread.</summary>
    public Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken = default) =>
        _readers.ReadAsync(query, cancellationToken);

    /// <summary>Copies the database, as it is now, into a new file, while work goes on.</summary>
    /// <param name="path">Must not exist yet.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Leaves no file behind.</param>
    public Task BackupAsync(string path, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => SqliteBackup.Copy(_file, path, progress, cancellationToken), cancellationToken);

    /// <summary>Reads the whole file and checks it.</summary>
    /// <returns>What is wrong, a line each; empty when all is well.</returns>
    public Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => SqliteIntegrity.Check(_file), cancellationToken);

    /// <summary>Finishes the operations that wait, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private void Tell(ChangedQueues changes)
    {
        if (changes.HasFlag(ChangedQueues.Outbox))
            OutboxChanged.Set();
        if (changes.HasFlag(ChangedQueues.Due))
            DueChanged.Set();
    }
}
