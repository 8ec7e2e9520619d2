using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Sessions;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Storage.Postgres;
using NodaTime;

namespace MeetupBot.Tests.Storage;

/// <summary>A real database of the test's own, gone at the end: a file in a folder, or a schema on PostgreSQL.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 12, 1, 12, 0);

    private readonly DirectoryInfo? _folder;
    private readonly TestSchema? _schema;

    public TestDatabase()
        : this(null)
    {
    }

    private TestDatabase(TestSchema? schema)
    {
        _schema = schema;
        _folder = schema is null ? Directory.CreateTempSubdirectory("meetupbot-") : null;
        Open = Connect();
    }

    public Database Open { get; private set; }

    public string File => Path.Combine(Folder, "test.db");

    public string Folder => _folder?.FullName ?? throw new InvalidOperationException("This database is no file.");

    public string ConnectionString => _schema?.ConnectionString ?? $"Data Source={File}";

    /// <summary>On PostgreSQL when the class of the test asks for it. The test is skipped when there is no server.</summary>
    public static TestDatabase For(object test) => new(test is IOnPostgres ? TestSchema.Rent() : null);

    public Task<T> Write<T>(Func<Session, T> operation) => Open.WriteAsync(operation);

    public Task Write(Action<Session> operation) => Open.WriteAsync(operation);

    public Task<T> Read<T>(Func<Session, T> query) => Open.ReadAsync(query);

    /// <summary>All rows as text, in a fixed order.</summary>
    public string Dump() => _schema?.Dump() ?? DatabaseDump.Read(File);

    public async Task Reopen()
    {
        await Open.DisposeAsync();
        Open = Connect();
    }

    public async ValueTask DisposeAsync()
    {
        await Open.DisposeAsync();
        _schema?.GiveBack();
        _folder?.Delete(recursive: true);
    }

    private Database Connect() => _schema?.Open() ?? SqliteDatabase.Open(ConnectionString);
}
