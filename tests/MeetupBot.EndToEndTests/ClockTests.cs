using MeetupBot.Clock;
using MeetupBot.EndToEndTests.Discord;

namespace MeetupBot.EndToEndTests;

/// <summary>Only tests can move the clock of the process.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task Where_the_platform_is_no_simulator_the_start_is_refused()
    {
        await using var bot = await DiscordBotUnderTest.PrepareAsync(settings: new Dictionary<string, string> { ["Discord__ApiBaseUrl"] = "https://discord.example/api/v10" });
        await bot.LaunchBotAsync();

        Assert.Equal(2, await bot.Process.ExitAsync());
        Assert.Contains(
            $"{ClockVariable.Name}: it is for tests, and Discord:ApiBaseUrl (https://discord.example/api/v10) is not an address of this machine. Unset it.",
            bot.Process.Log,
            StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Process.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_moves_forward_and_never_back()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        using var http = new HttpClient();
        var clock = new Uri(await bot.Process.AddressAsync(), ClockEndpoint.Path);

        Assert.Equal(204, await PutAsync("2.00:00:00"));
        Assert.Equal(204, await PutAsync("2.00:00:00"));
        Assert.Equal(400, await PutAsync("1.23:59:59"));
        Assert.Equal(400, await PutAsync("soon"));

        async Task<int> PutAsync(string lead)
        {
            using var body = new StringContent(lead);
            using var response = await http.PutAsync(clock, body);
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task Without_the_variable_there_is_no_clock_to_move()
    {
        await using var bot = await MeetupBot.EndToEndTests.Sandbox.SandboxBot.StartAsync();
        using var http = new HttpClient();
        using var body = new StringContent("01:00:00");

        using var response = await http.PutAsync(new Uri(bot.Address, ClockEndpoint.Path), body);

        Assert.Equal(404, (int)response.StatusCode);
    }
}
