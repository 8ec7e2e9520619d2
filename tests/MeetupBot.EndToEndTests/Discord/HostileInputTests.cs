namespace MeetupBot.EndToEndTests.Discord;

public sealed class HostileInputTests
{
    private const int Pieces = 2_000;
    private const int AtOnce = 40;

    [Fact]
    public async Task Two_thousand_malformed_interactions_change_nothing_and_the_process_stays_up()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        var here = bot.AddGuild();
        var (poll, meetup) = (await here.PollAsync("Coffee"), await here.MeetupAsync("Tea"));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.ShowsAsync(poll.Card, "2 answered");
        await bot.CaughtUpAsync();
        // Ben of another guild sends the input, so nothing in it is his to change.
        var elsewhere = bot.AddGuild();
        await elsewhere.RunAsync(elsewhere.Ben, "settings");
        // On a busy machine the new guild itself may be handled after what somebody does in it.
        await Wait.UntilAsync(
            () => Task.FromResult(Snapshot.Dump(bot.DatabasePath, "kind=digest").Split('\n').Length == 2), "the second guild", () => Snapshot.Dump(bot.DatabasePath));
        await bot.CaughtUpAsync();
        var before = Snapshot.Dump(bot.DatabasePath);

        var nonsense = new RandomInteractions(seed, [poll.Id, meetup.Id]);
        for (var sent = 0; sent < Pieces; sent += AtOnce)
        {
            for (var piece = 0; piece < AtOnce; piece++)
            {
                var (type, data) = nonsense.Next();
                elsewhere.Discord.SendRaw(elsewhere.Ben, elsewhere.General, type, data);
            }

            // Nonsense may go without an answer. This one comes after it on the same connection.
            await elsewhere.RunAsync(elsewhere.Ben, "help");
        }

        Assert.True(bot.Process.IsRunning, bot.Process.Log);
        await bot.CaughtUpAsync();
        Assert.Equal(before, Snapshot.Dump(bot.DatabasePath));
        Assert.Equal("ok", Snapshot.Integrity(bot.DatabasePath));
        Assert.Equal(200, (await bot.GetAsync("/readyz")).Status);
        var fault = string.Join('\n', bot.Process.Log.Split('\n').SkipWhile(line => !line.Contains(" fail: ", StringComparison.Ordinal)).Take(3));
        Assert.True(fault.Length == 0, fault);
        await here.VoteAsync(here.Cleo, poll.Card, 2);
        await here.ShowsAsync(poll.Card, "3 answered");
        Assert.Empty(RequestAudit.Faults(bot.Discord));
    }
}
