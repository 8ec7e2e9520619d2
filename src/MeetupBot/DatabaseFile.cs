using MeetupBot.Settings;
using MeetupBot.Storage;

namespace MeetupBot;

/// <summary>The open database. The sandbox has one of its own in a temporary folder, gone with the process.</summary>
public sealed class DatabaseFile : IAsyncDisposable
{
    private readonly DirectoryInfo? folder;

    public DatabaseFile(BotSettings settings)
    {
        folder = settings.IsSandbox ? Directory.CreateTempSubdirectory("meetupbot-sandbox-") : null;
        Database = Database.Open(folder is null ? settings.StorageConnectionString : $"Data Source={Path.Combine(folder.FullName, "sandbox.db")}");
    }

    public Database Database { get; }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder?.Delete(recursive: true);
    }
}
