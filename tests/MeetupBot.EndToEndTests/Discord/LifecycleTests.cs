using System.Diagnostics;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>How the process starts and ends, and what it says of itself.</summary>
public sealed class LifecycleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_token_that_is_refused_at_the_start_ends_the_process_with_what_to_do()
    {
        await using var town = await Town.PrepareAsync();
        town.Discord.RevokeToken();
        await town.LaunchBotAsync();

        Assert.Equal(1, await town.Bot.ExitAsync(Patience));
        Assert.Contains("refuses the bot", town.Bot.Log, StringComparison.Ordinal);
        Assert.Contains("Discord:Token", town.Bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Discord.Token, town.Bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_revoked_while_running_is_said_by_readyz_and_everything_goes_on_when_it_is_good_again()
    {
        await using var town = await Town.OpenAsync();
        var here = town.AddQuarter();
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        Assert.Equal(200, (await town.GetAsync("/readyz")).Status);

        town.Discord.RevokeToken();
        await Wait.UntilAsync(async () => (await town.GetAsync("/readyz")) is (503, var text) && text.Contains("token refused", StringComparison.Ordinal), "readyz saying so");
        Assert.Equal(200, (await town.GetAsync("/healthz")).Status);
        var refused = town.Discord.InvalidRequests;
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.InRange(town.Discord.InvalidRequests - refused, 0, 2);
        town.Discord.RestoreToken();

        await Wait.UntilAsync(async () => (await town.GetAsync("/readyz")).Status == 200, "readyz saying ready");
        await town.Discord.ConnectedAsync(timeout: Patience);
        await here.RunAsync(here.Ana, "edit", ("id", meetup.Id), ("when", "in 4 days"));
        await here.ToldAsync(here.Ben, meetup.Id, "moved from");
        Assert.True(town.Bot.IsRunning);
    }

    [Fact]
    public async Task Asked_to_end_it_ends_within_eight_seconds_and_starts_again_where_it_was()
    {
        await using var town = await Town.OpenAsync();
        var here = town.AddQuarter();
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        var asked = Stopwatch.StartNew();

        await town.Bot.TerminateAsync();

        Assert.Equal(0, await town.Bot.ExitAsync(Patience));
        Assert.True(asked.Elapsed < TimeSpan.FromSeconds(8), $"It took {asked.Elapsed}.");
        await town.StartBotAsync();
        await here.VoteAsync(here.Cleo, poll.Card, 1);
        await here.ShowsAsync(poll.Card, "2 yes");
        Assert.Single(here.Cards(poll.Id));
        Assert.Single(town.Discord.Requests, r => r.Method == "PUT");
    }

    [Fact]
    public async Task Asked_to_end_while_discord_hangs_it_ends_in_time_all_the_same()
    {
        await using var town = await Town.OpenAsync();
        var here = town.AddQuarter();
        var meetup = await here.MeetupAsync("Coffee");
        town.Discord.Faults.Always(Simulators.Discord.RestFault.Hang(TimeSpan.FromSeconds(30)), path: "/channels/");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await Quarter.QuietAsync();
        var asked = Stopwatch.StartNew();

        await town.Bot.TerminateAsync();

        Assert.Equal(0, await town.Bot.ExitAsync(Patience));
        Assert.True(asked.Elapsed < TimeSpan.FromSeconds(8), $"It took {asked.Elapsed}.");
        town.Discord.Faults.Clear();
        await town.StartBotAsync();
        await here.ShowsAsync(meetup.Card, "Going, 2: Ana, Ben");
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
        await using var town = await Town.PrepareAsync(settings: new Dictionary<string, string> { [name] = value });
        await town.LaunchBotAsync();

        Assert.NotEqual(0, await town.Bot.ExitAsync(Patience));
        Assert.Contains(named, town.Bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", town.Bot.Log, StringComparison.Ordinal);
        Assert.Empty(town.Discord.Requests);
    }

    [Fact]
    public async Task The_pages_for_operators_tell_the_truth_and_the_token_stands_nowhere()
    {
        await using var town = await Town.OpenAsync();
        var here = town.AddQuarter();
        await here.MeetupAsync("Coffee");

        var (ready, metrics) = (await town.GetAsync("/readyz"), await town.GetAsync("/metrics"));

        Assert.Equal(200, ready.Status);
        Assert.Contains("\"discord\":\"connected\"", ready.Text, StringComparison.Ordinal);
        Assert.Contains("meetupbot_platform_connected{platform=\"discord\"} 1", metrics.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Discord.Token, ready.Text + metrics.Text + town.Bot.Log, StringComparison.Ordinal);
    }
}
