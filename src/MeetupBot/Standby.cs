using MeetupBot.Settings;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Providers;
using MeetupBot.Web;

namespace MeetupBot;

/// <summary>A bot on a database on which another one works: it waits, and goes on in its place when that ends, however it ends.</summary>
public static partial class Standby
{
    /// <summary>How often it looks, and so how long nobody works at most, beside the start itself.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <returns>The bot, once it is its turn. Null when this process was told to end meanwhile.</returns>
    /// <exception cref="SettingsException">The settings are not valid.</exception>
    /// <exception cref="StorageException">The database can't be opened. A server that goes away later is waited for, too.</exception>
    public static async Task<WebApplication?> BuildAsync(string[] args)
    {
        while (true)
        {
            var builder = BotConfiguration.CreateBuilder(args);
            var settings = new SettingsReader(builder.Configuration).Read();
            var mayWait = !settings.IsSandbox && settings.Storage.MayStandBy;
            if (mayWait && settings.Storage.IsTaken() && !await WaitAsync(args, settings.Storage))
                return null;
            try
            {
                return BotApplication.Build(builder, settings);
            }
            catch (StorageException error) when (mayWait && error.Failure == StorageFailure.Busy && settings.Storage.IsTaken())
            {
                // Of several that waited, another one was quicker.
            }
        }
    }

    /// <returns>False when this process was told to end.</returns>
    private static async Task<bool> WaitAsync(string[] args, IStorageProvider storage)
    {
        var builder = BotConfiguration.CreateBuilder(args);
        BotApplication.AddLogging(builder);
        await using var app = builder.Build();
        app.MapStandbyHealth();
        await app.StartAsync();
        Waits(app.Logger);
        var stopping = app.Lifetime.ApplicationStopping;
        while (!stopping.IsCancellationRequested && IsTaken(storage))
            await Task.Delay(Look, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var goesOn = !stopping.IsCancellationRequested;
        if (goesOn)
            GoesOn(app.Logger);
        await app.StopAsync();
        return goesOn;
    }

    private static bool IsTaken(IStorageProvider storage)
    {
        try
        {
            return storage.IsTaken();
        }
        catch (StorageException)
        {
            return true;
        }
    }

    [LoggerMessage(LogLevel.Information, "Another process works on the database. This one waits, and goes on in its place when that ends")]
    private static partial void Waits(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Nobody works on the database any more. This process goes on")]
    private static partial void GoesOn(ILogger logger);
}
