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
        var options = SlackTown.Patient(s =>
        {
            s.Deadline = TimeSpan.FromSeconds(5);
            s.Limits = false;
            s.Retries = [];
        });
        await using var town = await SlackTown.OpenAsync(mode, options);
        var here = town.AddCorner();
        var (poll, meetup) = (await here.PollAsync("Coffee"), await here.MeetupAsync("Tea"));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.ShowsAsync(poll.Card, "1 answered");
        var eve = here.Add("Eve");
        var before = (Facts(town, poll.Id), Facts(town, meetup.Id));

        var nonsense = new SlackNonsense(seed, [poll.Id, meetup.Id], eve.Id, here.General.Id, town.Slack.TeamId);
        for (var sent = 0; sent < Pieces; sent += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ =>
            {
                var (kind, payload) = nonsense.Next();
                return town.Slack.SendRaw(eve, kind, payload, here.General).Acknowledged;
            }));
        }

        Assert.True(town.Bot.IsRunning, town.Bot.Log);
        await Corner.QuietAsync();
        Assert.Equal(before, (Facts(town, poll.Id), Facts(town, meetup.Id)));
        Assert.Equal("ok", Snapshot.Integrity(town.DatabasePath));
        var fault = string.Join('\n', town.Bot.Log.Split('\n').SkipWhile(line => !line.Contains(" fail: ", StringComparison.Ordinal)).Take(3));
        Assert.True(fault.Length == 0, fault);
        var cleo = await here.VoteAsync(here.Cleo, poll.Card, 2);
        Assert.StartsWith("Saved: ", cleo.Text, StringComparison.Ordinal);
    }

    /// <summary>What the meetup is; who answered what is Eve's to change for herself.</summary>
    private static string Facts(SlackTown town, string id) => string.Join('\n', Snapshot.Of(town.DatabasePath, id).Split('\n')
        .Where(line => line.StartsWith("meetup ", StringComparison.Ordinal) || line.StartsWith("poll_option ", StringComparison.Ordinal)));
}
