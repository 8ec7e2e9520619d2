namespace MeetupBot.Tests.Platforms;

public sealed class DiscordContractTests : PlatformContractTests
{
    private protected override async Task<IPlatformBench> StartAsync() => await DiscordPlatformBench.StartAsync();
}
