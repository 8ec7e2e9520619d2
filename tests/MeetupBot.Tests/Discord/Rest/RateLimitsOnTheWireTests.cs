using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Rest;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Discord.Rest;

public sealed class RateLimitsOnTheWireTests
{
    private const string Create = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task Many_messages_to_many_channels_cause_no_429()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        var channels = Enumerable.Range(0, 30).Select(number => bench.Guild.AddChannel($"c{number}")).ToList();
        var results = await clock.PassAsync(
            Task.WhenAll(channels.SelectMany(channel => Enumerable.Range(0, 6).Select(number => bench.PostAsync($"No {number}", channel)))));
        Assert.All(results, result => Assert.IsType<DeliveryResult.Done>(result));
        Assert.DoesNotContain(bench.Simulator.Requests, request => request.Status == 429);
        Assert.All(channels, channel => Assert.Equal(6, bench.Simulator.Messages(channel).Count));
    }

    [Fact]
    public async Task A_full_channel_does_not_hold_up_another()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions
        {
            TimeProvider = clock,
            RouteLimits = new Dictionary<string, RateLimit> { [Create] = new(1, TimeSpan.FromSeconds(2)) },
        });
        var other = bench.Guild.AddChannel("other");
        var stuck = Enumerable.Range(0, 4).Select(number => bench.PostAsync($"No {number}")).ToList();
        await bench.PostAsync("Elsewhere", other);
        Assert.Contains(stuck, turn => !turn.IsCompleted);
        await clock.PassAsync(Task.WhenAll(stuck));
        Assert.DoesNotContain(bench.Simulator.Requests, request => request.Status == 429);
    }

    [Theory]
    [InlineData(RateLimitScope.User)]
    [InlineData(RateLimitScope.Shared)]
    [InlineData(RateLimitScope.Global)]
    public async Task A_429_is_waited_out_and_the_message_arrives_once(RateLimitScope scope)
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        bench.Simulator.Faults.Next(RestFault.RateLimited(TimeSpan.FromMilliseconds(300), scope), 1, Create);
        Assert.IsType<DeliveryResult.Done>(await clock.PassAsync(bench.PostAsync("Coffee")));
        Assert.Single(bench.Simulator.Messages(bench.Channel));
        var tries = bench.Simulator.Requests.Where(request => request.Route == Create).ToList();
        Assert.True(tries[1].At - tries[0].At >= TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task A_very_long_429_is_handed_back_with_its_time()
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Simulator.Faults.Next(RestFault.RateLimited(TimeSpan.FromMinutes(20)), 1, Create);
        var later = Assert.IsType<DeliveryResult.TryLater>(await bench.PostAsync("Coffee"));
        Assert.True(later.After > NodaTime.Duration.FromMinutes(19));
        Assert.True(later.PlatformDown);
    }

    [Fact]
    public async Task A_refused_token_is_not_asked_about_again_for_each_message()
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Simulator.RevokeToken();
        for (var number = 0; number < 20; number++)
            Assert.True(Assert.IsType<DeliveryResult.TryLater>(await bench.PostAsync("Coffee")).PlatformDown);
        Assert.Single(bench.Simulator.Requests);
        Assert.Equal(PlatformStatus.Refused, bench.Platform.Status);
    }
}
