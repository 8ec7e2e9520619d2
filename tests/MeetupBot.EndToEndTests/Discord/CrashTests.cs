using System.Globalization;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class CrashTests
{
    private const int Kills = 50;
    private const int Voters = 12;

    /// <summary>A crash leaves sessions behind faster than Discord lets new ones start; that limit is tested elsewhere.</summary>
    private static readonly DiscordSimulatorOptions Options = new()
    {
        InteractionDeadline = TimeSpan.FromSeconds(15),
        IdentifyWindow = TimeSpan.FromMilliseconds(1),
        EnforceRateLimits = false,
        RequestLogCapacity = 0,
        FrameLogCapacity = 0,
    };

    /// <summary>Reminders stay of use for longer than a restart takes.</summary>
    private static readonly Dictionary<string, string> FiveMinutesBefore = new() { ["Meetups__ReminderOffsets__0"] = "00:05:00" };

    [Fact]
    public async Task Killed_at_fifty_random_points_it_keeps_every_acknowledged_vote_and_reminds_exactly_once()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var town = await Town.OpenAsync(Options, FiveMinutesBefore);
        var here = town.AddQuarter();
        var poll = await here.PollAsync("Coffee");
        var votes = new Votes(here, poll, [.. Enumerable.Range(0, Voters).Select(number => here.Add($"Voter{number}"))]);
        var meetups = new List<Posted>();

        for (var kill = 1; kill <= Kills; kill++)
        {
            if (kill % 5 == 0)
            {
                // Every fifth time it has not even got up.
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(700)));
            }
            else
            {
                await town.ConnectedAsync();
                meetups.Add(await RemindedMeetupAsync(here, $"Walk {kill}", random.Next(2, 7)));
                await votes.CastForAsync(TimeSpan.FromMilliseconds(random.Next(1_200)), random, town.Bot.KillAsync);
            }

            await town.Bot.KillAsync();
            await town.LaunchBotAsync();
        }

        await town.ConnectedAsync();
        Assert.Equal("ok", Snapshot.Integrity(town.DatabasePath));
        TestContext.Current.TestOutputHelper.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{votes.Acknowledged} votes were acknowledged, {meetups.Count} meetups had reminders"));
        await votes.AssertKeptAsync();
        await AssertRemindedOnceAsync(town, here, meetups);
    }

    /// <summary>A meetup whose reminders fall due while the process is being killed.</summary>
    private static Task<Posted> RemindedMeetupAsync(Quarter here, string title, int seconds) =>
        here.MeetupAsync(title, ("when", $"in {300 + seconds} seconds"));

    private static async Task AssertRemindedOnceAsync(Town town, Quarter here, List<Posted> meetups)
    {
        foreach (var meetup in meetups)
        {
            var isReminded = () => Reminders(here.Told(here.Ana, meetup.Id)) * Reminders(here.Cards(meetup.Id)) > 0;
            await Wait.UntilAsync(() => Task.FromResult(isReminded()), $"reminder of {meetup.Id}", () => Snapshot.Of(town.DatabasePath, meetup.Id));
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.All(meetups, meetup =>
        {
            Assert.Equal((meetup.Id, 1), (meetup.Id, Reminders(here.Cards(meetup.Id))));
            Assert.Equal((meetup.Id, 1), (meetup.Id, Reminders(here.Told(here.Ana, meetup.Id))));
        });
    }

    private static int Reminders(IEnumerable<SimMessage> messages) =>
        messages.Count(m => m.Text.StartsWith("**<t:", StringComparison.Ordinal) && m.Text.Contains("going", StringComparison.Ordinal));
}
