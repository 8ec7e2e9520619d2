using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class TokenRevokedTests
{
    [Fact]
    public async Task A_token_revoked_while_running_turns_the_platform_off_and_is_tried_twice_a_minute_until_it_is_good_again()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(time: clock);
        bench.Connect();
        await PassAsync(clock, TimeSpan.Zero, () => bench.Platform.Status == PlatformStatus.Connected);
        bench.Simulator.ClearLogs();
        bench.Simulator.RevokeToken();
        await PassAsync(clock, TimeSpan.Zero, () => bench.Platform.Status == PlatformStatus.Refused);
        var until = clock.GetUtcNow() + TimeSpan.FromMinutes(3);
        await PassAsync(clock, TimeSpan.FromSeconds(1), () => clock.GetUtcNow() >= until);
        Assert.InRange(bench.Simulator.Requests.Count, 2, 6);
        Assert.Equal(PlatformStatus.Refused, bench.Platform.Status);
        bench.Simulator.RestoreToken();
        await PassAsync(clock, TimeSpan.FromSeconds(1), () => bench.Platform.Status == PlatformStatus.Connected);
        Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Back"));
    }

    /// <summary>Gives real sockets some time between the steps of the clock.</summary>
    private static async Task PassAsync(ManualTimeProvider clock, TimeSpan step, Func<bool> reached)
    {
        for (var steps = 0; steps < 1_000; steps++)
        {
            if (reached())
                return;
            clock.Advance(step);
            await Task.Delay(10);
        }

        throw new TimeoutException("It never came to that.");
    }
}
