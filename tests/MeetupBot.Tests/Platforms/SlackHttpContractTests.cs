namespace MeetupBot.Tests.Platforms;

public sealed class SlackHttpContractTests : PlatformContractTests
{
    private protected override async Task<IPlatformBench> StartAsync() => await SlackPlatformBench.StartAsync(byHttp: true);
}
