namespace MeetupBot.EndToEndTests.Slack;

/// <summary>How the process starts and ends on Slack, and what it says of itself.</summary>
public sealed class LifecycleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_token_that_is_refused_at_the_start_ends_the_process_with_what_to_do(SlackMode mode)
    {
        await using var town = await SlackTown.PrepareAsync(mode);
        town.Slack.RevokeToken();
        await town.LaunchBotAsync();

        Assert.Equal(1, await town.Bot.ExitAsync(Patience));
        Assert.Contains("Slack:BotToken", town.Bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Slack.BotToken, town.Bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Slack.AppToken, town.Bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_token_revoked_while_running_is_said_by_readyz_and_everything_goes_on_when_it_is_good_again(SlackMode mode)
    {
        await using var town = await SlackTown.OpenAsync(mode);
        var here = town.AddCorner();
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.ShowsAsync(meetup.Card, "Ben");

        town.Slack.RevokeToken();
        var edit = town.Slack.RunCommand(here.Ana, here.General, "/meetup", $"edit {meetup.Id} when: in 4 days");
        Assert.True((await town.Slack.AcknowledgedAsync(edit)).Ok);
        await Wait.UntilAsync(async () => (await town.GetAsync("/readyz")).Status == 503, "readyz saying so", () => town.Bot.Log);
        Assert.Equal(200, (await town.GetAsync("/healthz")).Status);
        var refused = town.Slack.Requests.Count(r => r.Error == "token_revoked");
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.InRange(town.Slack.Requests.Count(r => r.Error == "token_revoked") - refused, 0, 3);
        town.Slack.RestoreToken();

        await Wait.UntilAsync(async () => (await town.GetAsync("/readyz")).Status == 200, "readyz saying ready", () => town.Bot.Log);
        await town.Slack.EventuallyAsync(() => here.Told(here.Ben, meetup.Id).Any(m => here.Text(m).Contains("moved from", StringComparison.Ordinal)), "the news", TimeSpan.FromSeconds(90));
        Assert.True(town.Bot.IsRunning);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task Asked_to_end_it_ends_and_starts_again_where_it_was(SlackMode mode)
    {
        await using var town = await SlackTown.OpenAsync(mode);
        var here = town.AddCorner();
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);

        await town.Bot.TerminateAsync();
        Assert.Equal(0, await town.Bot.ExitAsync(Patience));
        await town.StartBotAsync();
        await here.VoteAsync(here.Cleo, poll.Card, 1);

        await here.ShowsAsync(poll.Card, "2 yes");
        Assert.Single(here.Cards(poll.Id));
    }

    [Fact]
    public async Task The_pages_for_operators_tell_the_truth_and_no_secret_stands_anywhere()
    {
        await using var town = await SlackTown.OpenAsync(settings: new Dictionary<string, string> { ["Slack__SigningSecret"] = "a-secret-of-slack" });
        var here = town.AddCorner();
        await here.MeetupAsync("Coffee");

        var (ready, metrics) = (await town.GetAsync("/readyz"), await town.GetAsync("/metrics"));

        Assert.Equal(200, ready.Status);
        Assert.Contains("\"slack\":\"connected\"", ready.Text, StringComparison.Ordinal);
        Assert.Contains("meetupbot_platform_connected{platform=\"slack\"} 1", metrics.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { town.Slack.BotToken, town.Slack.AppToken, "a-secret-of-slack" })
            Assert.DoesNotContain(secret, ready.Text + metrics.Text + town.Bot.Log, StringComparison.Ordinal);
    }
}
