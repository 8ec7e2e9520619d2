using MeetupBot.Settings;
using MeetupBot.Storage.Sessions;

namespace MeetupBot;

/// <summary>The open database. The sandbox has a database in a temporary folder, which is deleted with the process.</summary>
public sealed class DatabaseFile : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly DatabaseLock _own;

    public DatabaseFile(BotSettings settings)
    {
        _folder = settings.IsSandbox ? Directory.CreateTempSubdirectory("meetupbot-sandbox-") : null;
        var connectionString = _folder is null ? settings.StorageConnectionString : $"Data Source={Path.Combine(_folder.FullName, "sandbox.db")}";
        _own = DatabaseLock.Take(connectionString);
        try
        {
            Database = Database.Open(connectionString);
        }
        catch
        {
            _own.Dispose();
            throw;
        }
    }

    public Database Database { get; }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _own.Dispose();
        _folder?.Delete(recursive: true);
    }
}
