using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Engine;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Migrations;

namespace MeetupBot.Storage.Sqlite.Sessions;

/// <summary>One file, one writer that commits waiting operations in groups, and readers that run beside it.</summary>
public sealed class SqliteDatabase : Database
{
    private readonly SqliteFile _file;
    private readonly Writer _writer;
    private readonly ReaderPool _readers;

    private SqliteDatabase(SqliteFile file, PreparedConnection connection)
    {
        _file = file;
        _readers = new ReaderPool(() => new SqliteReader(file.OpenReader()), error => SqliteFailure.ExplainAny(error, file.Path));
        _writer = new Writer(connection, file.Path, SetSignals);
    }

    /// <summary>The full path of the file.</summary>
    public string File => _file.Path;

    /// <summary>Opens the file, creates it if it is missing, and upgrades its schema.</summary>
    /// <param name="connectionString">Such as <c>Data Source=meetupbot.db</c>. No other key is allowed.</param>
    /// <exception cref="StorageException">The connection string is not valid, or the file belongs to another program or a newer release, or can't be written.</exception>
    public static SqliteDatabase Open(string connectionString)
    {
        ValueMapping.Register();
        var file = SqliteFile.Parse(connectionString);
        file.CheckPath();
        return new SqliteDatabase(file, Migrator.OpenUpToDate(file));
    }

    /// <inheritdoc/>
    public override Task<T> WriteAsync<T>(Func<Session, T> operation, CancellationToken cancellationToken = default) =>
        _writer.WriteAsync(operation, cancellationToken);

    /// <inheritdoc/>
    public override Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken = default) =>
        _readers.ReadAsync(query, cancellationToken);

    /// <summary>Reads the whole file and checks its pages and references.</summary>
    /// <returns>One line per problem; empty when there are none.</returns>
    public Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => SqliteIntegrity.Check(_file), cancellationToken);

    /// <summary>Empties the write-ahead log, so that what was deleted is in no file any more. Does nothing while the database is in use.</summary>
    public override Task EmptyLogAsync() => Task.Run(_file.EmptyLog);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }
}
