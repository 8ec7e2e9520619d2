using MeetupBot.Application.Interactions;
using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;

namespace MeetupBot;

/// <summary>
/// Keeps the platforms connected. A platform that refuses the bot at the start is left out. When none is left, the process ends.
/// </summary>
public sealed partial class PlatformRunner(
    PlatformSet platforms,
    IChatHandler handler,
    InteractionCatalog catalog,
    ExitStatus verdict,
    IHostApplicationLifetime lifetime,
    ILogger<PlatformRunner> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = await Task.WhenAll(platforms.All.Select(platform => RunAsync(platform, stoppingToken)));
        if (stoppingToken.IsCancellationRequested || running.Any(ran => ran))
            return;
        verdict.ExitCode = 1;
        NoneLeft();
        lifetime.StopApplication();
    }

    /// <returns>False when the platform refused the bot.</returns>
    private async Task<bool> RunAsync(IChatPlatform platform, CancellationToken stoppingToken)
    {
        try
        {
            await platform.RunAsync(handler, catalog.Offered, stoppingToken);
            return true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return true;
        }
        catch (PlatformRefusedException refused)
        {
            Refused(platform.Name, refused.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Platform} refuses the bot: {Reason}")]
    private partial void Refused(string platform, string reason);

    [LoggerMessage(LogLevel.Critical, "No platform is left to serve, so the process ends; mend the settings above and start again")]
    private partial void NoneLeft();
}
