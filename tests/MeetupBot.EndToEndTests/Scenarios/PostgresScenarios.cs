using System.Globalization;
using System.Net;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>The whole bot with its state on PostgreSQL.</summary>
public sealed class PostgresScenarios
{
    private const string KillsVariable = "MEETUPBOT_KILLS";

    /// <summary>More where the environment variable says so.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task From_a_poll_to_answers_and_reminders_each_comes_once_even_when_the_bot_is_killed_in_between(Platform platform)
    {
        await using var schema = await OwnSchema.MakeAsync();
        var settings = ReminderBots.ThreeHoursAndOneBefore.Concat(schema.Settings).ToDictionary();
        await using var driver = await PlatformDrivers.OpenAsync(platform, settings, Strictness.WithRestarts);
        var here = driver.AddPlace();
        await here.Bot.ForwardToQuarterAsync();
        var poll = await here.PollAsync("Coffee", ("when", "in 5 hours, in 6 hours"), ("closes", "in 1 hour"));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.VoteAsync(here.Cleo, poll.Card, 1, 2);

        await here.Bot.ForwardAsync(TimeSpan.FromMinutes(61));
        var card = await here.AnnouncementAsync(poll.Id);
        await here.PressAsync(here.Dev, card, Words.Maybe);
        await here.PressAsync(here.Cleo, card, Words.CannotCome);
        await here.ShowsAsync(card, "2 going: Ana, Ben");
        await here.CaughtUpAsync();
        await driver.Bot.Process.KillAsync();
        await driver.Bot.StartBotAsync();
        await here.Bot.ForwardAsync(TimeSpan.FromMinutes(65));

        AssertReminded();
        await driver.Bot.Process.KillAsync();
        await driver.Bot.StartBotAsync();
        await here.CaughtUpAsync();
        AssertReminded();

        void AssertReminded()
        {
            Assert.Single(here.InChannel(poll.Id));
            Assert.Equal([1, 1, 0, 1], new[] { here.Ana, here.Ben, here.Cleo, here.Dev }.Select(person => here.ToldTo(person, poll.Id).Count));
        }
    }

    [Fact]
    public Task Killed_at_random_points_it_keeps_every_acknowledged_vote() => KilledAsync(6, async (bot, voting) =>
    {
        await voting();
        await bot.LaunchBotAsync();
        await bot.ConnectedAsync();
    });

    [Fact]
    public Task Of_two_bots_one_is_killed_again_and_again_and_every_acknowledged_vote_is_kept() => KilledAsync(Kills, async (bot, voting) =>
    {
        var second = await bot.LaunchSecondAsync();
        var pause = await bot.TakeOverAsync(second, voting);
        TestContext.Current.TestOutputHelper!.WriteLine($"Connected again after {pause.TotalSeconds:F1} s");
    });

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_second_bot_waits_and_goes_on_when_the_first_is_killed_or_told_to_end(Platform platform)
    {
        await using var schema = await OwnSchema.MakeAsync();
        await using var driver = await PlatformDrivers.OpenAsync(platform, schema.Settings, Strictness.WithRestarts);
        var here = driver.AddPlace();
        var second = await driver.Bot.LaunchSecondAsync();
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.CaughtUpAsync();
        using var http = new HttpClient();
        using var ready = await http.GetAsync(new Uri(await second.WaitingAsync(), "/readyz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("another process works on it", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("ok", await http.GetStringAsync(new Uri(await second.WaitingAsync(), "/healthz")), StringComparison.Ordinal);

        await driver.Bot.TakeOverAsync(second, driver.Bot.Process.KillAsync);
        await here.VoteAsync(here.Cleo, poll.Card, 2);
        var third = await driver.Bot.LaunchSecondAsync();
        await driver.Bot.TakeOverAsync(third, async () =>
        {
            await driver.Bot.Process.TerminateAsync();
            Assert.Equal(0, await driver.Bot.Process.ExitAsync());
        });

        await here.VoteAsync(here.Dev, poll.Card, 1, 2);
        await here.CaughtUpAsync();
        await here.ShowsAsync(poll.Card, "4 answered");
        var fourth = await driver.Bot.LaunchSecondAsync();
        await fourth.TerminateAsync();
        Assert.Equal(0, await fourth.ExitAsync());
    }

    [Fact]
    public async Task An_import_is_kept_off_and_an_export_is_made_meanwhile()
    {
        await using var schema = await OwnSchema.MakeAsync();
        await using var driver = await PlatformDrivers.OpenAsync(Platform.Discord, schema.Settings);

        Assert.Equal((0, true), await RunAsync("export", "rows are in"));
        Assert.Equal((1, true), await RunAsync("import", "Another process, such as a running bot, works on"));
        Assert.Equal((1, true), await RunAsync("backup", "pg_dump"));

        async Task<(int Code, bool Says)> RunAsync(string command, string word)
        {
            await using var process = BotProcess.Start(schema.Settings, driver.Bot.Folder, command, "all.gz");
            return (await process.ExitAsync(), process.Log.Contains(word, StringComparison.Ordinal));
        }
    }

    /// <param name="kills">How often.</param>
    /// <param name="comeBackAsync">Is given people who vote until the bot is killed under them, and brings a bot back.</param>
    private static async Task KilledAsync(int kills, Func<BotUnderTest, Func<Task>, Task> comeBackAsync)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var schema = await OwnSchema.MakeAsync();
        await using var driver = await PlatformDrivers.OpenAsync(Platform.Discord, schema.Settings, Strictness.ManyRestarts);
        var here = driver.AddPlace();
        var poll = await here.PollAsync("Coffee");
        var votes = new Votes(here, poll, [.. Enumerable.Range(0, 8).Select(number => here.Add($"Voter{number}"))]);

        for (var kill = 0; kill < kills; kill++)
            await comeBackAsync(driver.Bot, () => votes.CastForAsync(TimeSpan.FromMilliseconds(random.Next(500, 3_000)), random, driver.Bot.Process.KillAsync));

        TestContext.Current.TestOutputHelper.WriteLine($"{votes.Acknowledged} votes were acknowledged");
        Assert.NotEqual(0, votes.Acknowledged);
        await votes.AssertKeptAsync();
    }
}
