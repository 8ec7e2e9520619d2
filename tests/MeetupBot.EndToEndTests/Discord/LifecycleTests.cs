namespace MeetupBot.EndToEndTests.Discord;

/// <summary>How the process starts and ends, and what it reports about itself.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task Asked_to_end_while_discord_hangs_it_ends_in_time_all_the_same()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        var here = bot.AddGuild();
        var meetup = await here.MeetupAsync("Coffee");
        bot.Discord.Faults.Always(MeetupBot.Simulators.Discord.Rest.RestFault.Hang(TimeSpan.FromHours(1)), path: "/channels/");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await Wait.UntilAsync(() => Task.FromResult(Snapshot.InFlight(bot.DatabasePath).Count > 0), "request that hangs");

        await bot.Process.TerminateAsync();

        Assert.Equal(0, await bot.Process.ExitAsync());
        bot.Discord.Faults.Clear();
        await bot.StartBotAsync();
        await here.ShowsAsync(meetup.Card, "2 going: Ana, Ben");
    }

    [Fact]
    public async Task Commands_that_are_registered_are_not_registered_again()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync(DiscordBotUnderTest.WithRestarts);

        await bot.RestartAsync();

        Assert.Single(bot.Discord.Requests, request => request.Method == "PUT");
    }

    [Theory]
    [InlineData("Meetups__ReminderOfsets__0", "01:00:00", "Meetups:ReminderOfsets")]
    [InlineData("Discord__Tokn", "x", "Discord:Tokn")]
    [InlineData("Meetups__TimeZone", "Europe/Lonodn", "Meetups:TimeZone")]
    [InlineData("Meetups__QuietHours", "late", "Meetups:QuietHours")]
    [InlineData("Meetups__PollClosesAfter", "soon", "Meetups:PollClosesAfter")]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider")]
    [InlineData("Storage__ConnectionString", "Data Source=/nowhere/at/all.db", "/nowhere/at")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_and_is_named(string name, string value, string named)
    {
        await using var bot = await DiscordBotUnderTest.PrepareAsync(settings: new Dictionary<string, string> { [name] = value });
        await bot.LaunchBotAsync();

        Assert.NotEqual(0, await bot.Process.ExitAsync());
        Assert.Contains(named, bot.Process.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Process.Log, StringComparison.Ordinal);
        Assert.Empty(bot.Discord.Requests);
    }
}
