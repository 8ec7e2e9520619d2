using MeetupBot.Application.Platforms;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Application.Startup;

/// <summary>
/// Does once, at the start, what the first people will do, so that by then the code is compiled and the statements are prepared. All of it is
/// one transaction that is undone. Nothing is sent.
/// </summary>
public sealed partial class Rehearsal(Database database, PlatformSet platforms, IServiceProvider services, ILogger<Rehearsal> logger)
    : BackgroundService
{
    private volatile bool _isOver;

    /// <summary>True when it has ended, even if it failed.</summary>
    public bool IsOver => _isOver;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await database.WriteAsync(Play, stoppingToken);
        }
        catch (UndoneException)
        {
            // It always ends so.
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Failed(error);
        }
        finally
        {
            _isOver = true;
        }
    }

    private void Play(Session session)
    {
        if (platforms.All.FirstOrDefault() is { } platform)
            services.GetRequiredService<RehearsedScenes>().Play(session, platform);
        throw new UndoneException();
    }

    [LoggerMessage(LogLevel.Warning, "The rehearsal failed, so the first answers may take longer")]
    private partial void Failed(Exception error);

    /// <summary>Rolls the transaction back.</summary>
#pragma warning disable RCS1194 // It says nothing more than its type.
    private sealed class UndoneException : Exception;
#pragma warning restore RCS1194
}
