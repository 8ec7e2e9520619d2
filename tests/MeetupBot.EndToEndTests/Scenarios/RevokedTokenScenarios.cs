namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>The platform takes the token away. The bot asks every 30 seconds whether it is good again, so this waits for minutes.</summary>
public abstract class RevokedTokenScenarios(Platform platform)
{
    [Fact]
    public async Task A_token_revoked_while_running_is_said_by_readyz_and_everything_goes_on_when_it_is_good_again()
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        await here.ShowsAsync(meetup.Card, "Ben");
        Assert.Equal(200, (await driver.Bot.GetAsync("/readyz")).Status);

        driver.RevokeToken();
        if (driver.HearsWithoutToken)
            await here.MoveAsync(here.Ana, meetup.Id, "in 4 days");
        await Wait.UntilAsync(async () => await driver.Bot.GetAsync("/readyz") is (503, var text) && text.Contains("token refused", StringComparison.Ordinal), "readyz saying so", () => driver.Bot.Process.Log);
        Assert.Equal(200, (await driver.Bot.GetAsync("/healthz")).Status);
        // The bot does not flood the platform: it checks from time to time whether the token works again.
        var refused = driver.RefusedRequests;
        await Wait.UntilAsync(() => Task.FromResult(driver.RefusedRequests > refused), "question whether the token is good again");
        Assert.InRange(driver.RefusedRequests - refused, 1, 3);
        driver.RestoreToken();

        await Wait.UntilAsync(async () => (await driver.Bot.GetAsync("/readyz")).Status == 200, "readyz saying ready", () => driver.Bot.Process.Log);
        if (!driver.HearsWithoutToken)
            await here.MoveAsync(here.Ana, meetup.Id, "in 4 days");
        await here.ToldAsync(here.Ben, meetup.Id, " moved: ");
        Assert.True(driver.Bot.Process.IsRunning);
    }
}

public sealed class RevokedDiscordTokenScenarios() : RevokedTokenScenarios(Platform.Discord);

public sealed class RevokedSlackTokenBySocketScenarios() : RevokedTokenScenarios(Platform.SlackBySocket);

public sealed class RevokedSlackTokenByHttpScenarios() : RevokedTokenScenarios(Platform.SlackByHttp);
