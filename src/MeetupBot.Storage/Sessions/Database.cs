using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using MeetupBot.Storage.Migrations;
using MeetupBot.Storage.Sqlite;

namespace MeetupBot.Storage.Sessions;

/// <summary>
/// The bot's only database: one file, one writer that commits waiting operations in groups, and readers that run beside it.
/// </summary>
/// <remarks>Every failure of the disk or the file throws a <see cref="StorageException"/>. The database stays usable afterwards.</remarks>
public sealed class Database : IAsyncDisposable
{
    private readonly SqliteFile _file;
    private readonly Writer _writer;
    private readonly ReaderPool _readers;

    private Database(SqliteFile file, PreparedConnection connection)
    {
        _file = file;
        _readers = new ReaderPool(file);
        _writer = new Writer(connection, file.Path, SetSignals);
    }

    /// <summary>Set after a commit that added or freed messages in the outbox.</summary>
    public Signal OutboxChanged { get; } = new();

    /// <summary>Set after a commit that scheduled work.</summary>
    public Signal DueChanged { get; } = new();

    /// <summary>The full path of the file.</summary>
    public string File => _file.Path;

    /// <summary>Opens the file, creates it if it is missing, and upgrades its schema.</summary>
    /// <param name="connectionString">Such as <c>Data Source=meetupbot.db</c>. No other key is allowed.</param>
    /// <exception cref="StorageException">The connection string is not valid, or the file belongs to another program or a newer release, or can't be written.</exception>
    public static Database Open(string connectionString)
    {
        ValueMapping.Register();
        var file = SqliteFile.Parse(connectionString);
        file.CheckPath();
        return new Database(file, Migrator.OpenUpToDate(file));
    }

    /// <summary>
    /// Runs an operation on the writer. The task completes when its changes are on disk. When the task fails, none of its changes are saved.
    /// </summary>
    /// <param name="operation">
    /// Runs on the writer's thread and blocks all other writes. It must not wait, and must do no I/O except through the session. It runs again
    /// where its group could not be committed, so nothing else may depend on how often it runs.
    /// </param>
    /// <param name="cancellationToken">Has no effect once the operation has started.</param>
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

    /// <summary>Runs a query on one snapshot of the committed data, on a thread of the pool.</summary>
    public Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken = default) =>
        _readers.ReadAsync(query, cancellationToken);

    /// <summary>Reads the whole file and checks its pages and references.</summary>
    /// <returns>One line per problem; empty when there are none.</returns>
    public Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => SqliteIntegrity.Check(_file), cancellationToken);

    /// <summary>Empties the write-ahead log, so that what was deleted is in no file any more. Does nothing while the database is in use.</summary>
    public Task EmptyLogAsync() => Task.Run(_file.EmptyLog);

    /// <summary>Finishes the waiting operations, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private void SetSignals(ChangedQueues changes)
    {
        if (changes.HasFlag(ChangedQueues.Outbox))
            OutboxChanged.Set();
        if (changes.HasFlag(ChangedQueues.Due))
            DueChanged.Set();
    }
}
