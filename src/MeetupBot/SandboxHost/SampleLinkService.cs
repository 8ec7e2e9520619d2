using MeetupBot.Sandbox;

namespace MeetupBot.SandboxHost;

/// <summary>Links the sample community once both of its platforms are there.</summary>
public sealed class SampleLinkService(SampleLink link) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => link.RunAsync(stoppingToken);
}
