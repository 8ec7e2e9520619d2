using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Storage;

/// <summary>A real file in a folder of its own, gone at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 12, 1, 12, 0);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-");

    public TestDatabase() => Open = Database.Open(ConnectionString);

    public Database Open { get; private set; }

    public string File => Path.Combine(_folder.FullName, "test.db");

    public string Folder => _folder.FullName;

    public string ConnectionString => $"Data Source={File}";

    public Task<T> Write<T>(Func<Session, T> operation) => Open.WriteAsync(operation);

    public Task Write(Action<Session> operation) => Open.WriteAsync(operation);

    public Task<T> Read<T>(Func<Session, T> query) => Open.ReadAsync(query);

    public async Task Reopen()
    {
        await Open.DisposeAsync();
        Open = Database.Open(ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await Open.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
