namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>How the process starts and ends on a platform, and what it reports about itself.</summary>
public sealed class LifecycleScenarios
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_token_that_is_refused_at_the_start_ends_the_process_with_what_to_do(Platform platform)
    {
        await using var driver = await PlatformDrivers.PrepareAsync(platform);
        driver.RevokeToken();
        await driver.Bot.LaunchBotAsync();

        Assert.Equal(1, await driver.Bot.Process.ExitAsync());
        Assert.Contains("refuses the bot", driver.Bot.Process.Log, StringComparison.Ordinal);
        Assert.Contains(driver.TokenSetting, driver.Bot.Process.Log, StringComparison.Ordinal);
        AssertSecret(driver, driver.Bot.Process.Log);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Asked_to_end_it_ends_and_starts_again_where_it_was(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);

        await driver.Bot.Process.TerminateAsync();
        Assert.Equal(0, await driver.Bot.Process.ExitAsync());
        await driver.Bot.StartBotAsync();
        await here.VoteAsync(here.Cleo, poll.Card, 1);

        await here.ShowsAsync(poll.Card, "3 yes");
        Assert.Single(here.Cards(poll.Id));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task The_pages_for_operators_tell_the_truth_and_no_secret_stands_anywhere(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        await here.MeetupAsync("Coffee");

        var (ready, metrics) = (await driver.Bot.GetAsync("/readyz"), await driver.Bot.GetAsync("/metrics"));

        Assert.Equal(200, ready.Status);
        Assert.Contains($"\"{driver.Name}\":\"connected\"", ready.Text, StringComparison.Ordinal);
        Assert.Contains($"meetupbot_platform_connected{{platform=\"{driver.Name}\"}} 1", metrics.Text, StringComparison.Ordinal);
        Assert.Matches("\nmeetupbot_allocated_bytes_total [1-9][0-9]{5,}\n", metrics.Text);
        AssertSecret(driver, ready.Text + metrics.Text + driver.Bot.Process.Log);
    }

    private static void AssertSecret(IPlatformDriver driver, string text) =>
        Assert.All(driver.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
}
