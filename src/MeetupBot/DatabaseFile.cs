using MeetupBot.Settings;
using MeetupBot.Storage.Providers;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite;

namespace MeetupBot;

/// <summary>The open database. The sandbox has a database in a temporary folder, which is deleted with the process.</summary>
public sealed class DatabaseFile : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly IOwnership _own;

    public DatabaseFile(BotSettings settings)
    {
        _folder = settings.IsSandbox ? Directory.CreateTempSubdirectory("meetupbot-sandbox-") : null;
        IStorageProvider provider = _folder is null ? settings.Storage : new SqliteProvider($"Data Source={Path.Combine(_folder.FullName, "sandbox.db")}");
        _own = provider.Take();
        try
        {
            Database = provider.Open();
        }
        catch
        {
            _own.Dispose();
            throw;
        }
    }

    public Database Database { get; }

    /// <summary>Is cancelled when another process has taken the database over.</summary>
    public CancellationToken Lost => _own.Lost;

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _own.Dispose();
        _folder?.Delete(recursive: true);
    }
}
