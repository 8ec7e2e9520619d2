using MeetupBot.Sandbox.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Sandbox.Sample;

/// <summary>Makes the sample people link their spaces and live through a week, so that whoever opens the page finds a community.</summary>
internal sealed partial class SampleStart : BackgroundService
{
    private readonly SandboxPlatforms _platforms;
    private readonly SampleLink _link;
    private readonly SampleHistory _history;
    private readonly ILogger<SampleStart> _log;
    private readonly TaskCompletionSource _prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SampleStart(SandboxPlatforms platforms, SampleLink link, SampleHistory history, ILogger<SampleStart> log)
    {
        (_platforms, _link, _history, _log) = (platforms, link, history, log);
        // A clock that people move meanwhile would make the codes of the links too old.
        platforms.Preparing = _prepared.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await _platforms.Connected.WaitAsync(stoppingToken);
            await _link.LinkAllAsync(stoppingToken);
            await _history.MeetAsync(stoppingToken);
            await _history.WalkAsync(stoppingToken);
            await _history.PollAsync(stoppingToken);
            Prepared(_log);
        }
        finally
        {
            _prepared.TrySetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The sample community is ready")]
    private static partial void Prepared(ILogger logger);
}
