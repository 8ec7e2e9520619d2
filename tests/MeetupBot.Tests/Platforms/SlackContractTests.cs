namespace MeetupBot.Tests.Platforms;

public sealed class SlackContractTests : PlatformContractTests
{
    private protected override async Task<IPlatformBench> StartAsync() => await SlackPlatformBench.StartAsync(byHttp: false);
}
