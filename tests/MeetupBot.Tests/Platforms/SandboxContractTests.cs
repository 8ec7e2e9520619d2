namespace MeetupBot.Tests.Platforms;

public sealed class SandboxContractTests : PlatformContractTests
{
    private protected override async Task<IPlatformBench> StartAsync() => await SandboxPlatformBench.StartAsync();
}
