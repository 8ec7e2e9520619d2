namespace MeetupBot.EndToEndTests.Slack;

public sealed class HostileInputTests
{
    private const int Pieces = 1_000;
    private const int AtOnce = 20;

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_thousand_malformed_payloads_change_nothing_that_is_others_and_the_process_stays_up(SlackMode mode)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var options = SlackBotUnderTest.Patient(s =>
        {
            s.Deadline = TimeSpan.FromSeconds(5);
            s.Limits = false;
            s.Retries = [];
        });
        await using var bot = await SlackBotUnderTest.OpenAsync(mode, options);
        var here = bot.AddChannel();
        var (poll, meetup) = (await here.PollAsync("Coffee"), await here.MeetupAsync("Tea"));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.ShowsAsync(poll.Card, "2 answered");
        var eve = here.Add("Eve");
        var before = (Facts(bot, poll.Id), Facts(bot, meetup.Id));

        var nonsense = new RandomPayloads(seed, [poll.Id, meetup.Id], eve.Id, here.General.Id, bot.Slack.TeamId);
        for (var sent = 0; sent < Pieces; sent += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ =>
            {
                var (kind, payload) = nonsense.Next();
                return bot.Slack.SendRaw(eve, kind, payload, here.General).Acknowledged;
            }));
        }

        Assert.True(bot.Process.IsRunning, bot.Process.Log);
        await bot.CaughtUpAsync();
        Assert.Equal(before, (Facts(bot, poll.Id), Facts(bot, meetup.Id)));
        Assert.Equal("ok", Snapshot.Integrity(bot.DatabasePath));
        var fault = string.Join('\n', bot.Process.Log.Split('\n').SkipWhile(line => !line.Contains(" fail: ", StringComparison.Ordinal)).Take(3));
        Assert.True(fault.Length == 0, fault);
        var cleo = await here.VoteAsync(here.Cleo, poll.Card, 2);
        Assert.StartsWith("Saved: ", cleo.Text, StringComparison.Ordinal);
    }

    /// <summary>The facts of the meetup. Eve may change her own answers, so those are not included.</summary>
    private static string Facts(SlackBotUnderTest bot, string id) => string.Join('\n', Snapshot.Dump(bot.DatabasePath, id).Split('\n')
        .Where(line => line.StartsWith("meetup ", StringComparison.Ordinal) || line.StartsWith("poll_option ", StringComparison.Ordinal)));
}
