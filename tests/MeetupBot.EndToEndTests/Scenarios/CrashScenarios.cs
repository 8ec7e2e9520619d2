using System.Globalization;

namespace MeetupBot.EndToEndTests.Scenarios;

public abstract class CrashScenarios(Platform platform, int kills, int voters)
{
    /// <summary>Such reminders stay useful for longer than all restarts take.</summary>
    private static readonly Dictionary<string, string> HalfAnHourBefore = new() { ["Meetups__ReminderOffsets__0"] = "00:30:00" };

    [Fact]
    public async Task Killed_at_random_points_it_keeps_every_acknowledged_vote_and_doubles_at_most_what_was_in_flight()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var driver = await PlatformDrivers.OpenAsync(platform, HalfAnHourBefore, Strictness.ManyRestarts);
        var here = driver.AddPlace();
        var poll = await here.PollAsync("Coffee");
        var votes = new Votes(here, poll, [.. Enumerable.Range(0, voters).Select(number => here.Add($"Voter{number}"))]);
        var (meetups, cutOff) = (new List<Proposal>(), new List<string>());

        for (var kill = 1; kill <= kills; kill++)
        {
            if (kill % 5 == 0)
            {
                // Every fifth time the bot is killed before it is ready.
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(700)));
            }
            else
            {
                await driver.Bot.ConnectedAsync();
                meetups.Add(await RemindedMeetupAsync(here, $"Walk {kill}", random.Next(2, 7)));
                await votes.CastForAsync(TimeSpan.FromMilliseconds(random.Next(1_200)), random, driver.Bot.Process.KillAsync);
            }

            await driver.Bot.Process.KillAsync();
            cutOff.AddRange(Snapshot.InFlight(driver.Bot.DatabasePath));
            await driver.Bot.LaunchBotAsync();
        }

        await driver.Bot.ConnectedAsync();
        await here.RunAsync(here.Dev, "help");
        Assert.Equal("ok", Snapshot.Integrity(driver.Bot.DatabasePath));
        TestContext.Current.TestOutputHelper.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{votes.Acknowledged} votes were acknowledged, {meetups.Count} meetups had reminders"));
        await votes.AssertKeptAsync();
        await AssertRemindedAsync(here, meetups, cutOff);
    }

    /// <summary>A meetup whose reminders become due while the process is being killed.</summary>
    private static Task<Proposal> RemindedMeetupAsync(Place here, string title, int seconds) =>
        here.MeetupAsync(title, ("when", string.Create(CultureInfo.InvariantCulture, $"in {1800 + seconds} seconds")));

    private static async Task AssertRemindedAsync(Place here, List<Proposal> meetups, List<string> cutOff)
    {
        foreach (var meetup in meetups)
        {
            await Wait.UntilAsync(
                () => Task.FromResult(here.ToldTo(here.Ana, meetup.Id).Count > 0 && here.InChannel(meetup.Id).Count > 0),
                $"reminder of {meetup.Id}",
                () => Snapshot.Dump(here.Bot.DatabasePath, meetup.Id) + here.Bot.Process.Log);
        }

        await here.CaughtUpAsync();
        var reminders = meetups.SelectMany(meetup => new[] { (meetup.Id, To: here.ChannelId, Sent: here.InChannel(meetup.Id)), (meetup.Id, To: here.Ana.Id, Sent: here.ToldTo(here.Ana, meetup.Id)) }).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{reminders.Count(reminder => reminder.Sent.Count > 1)} of {reminders.Count} reminders came twice");
        Assert.All(reminders, reminder =>
        {
            var most = here.Driver.RecognisesRepeats
                ? 1
                : 1 + cutOff.Count(row => row.Contains(reminder.Id, StringComparison.Ordinal) && row.Contains(reminder.To, StringComparison.Ordinal));
            Assert.True(reminder.Sent.Count >= 1 && reminder.Sent.Count <= most, $"{reminder.Id} came {reminder.Sent.Count} times to {reminder.To}; in flight were:\n{string.Join('\n', cutOff)}");
        });
    }
}

public sealed class DiscordCrashScenarios() : CrashScenarios(Platform.Discord, kills: 50, voters: 12);

public sealed class SlackBySocketCrashScenarios() : CrashScenarios(Platform.SlackBySocket, kills: 12, voters: 8);

public sealed class SlackByHttpCrashScenarios() : CrashScenarios(Platform.SlackByHttp, kills: 12, voters: 8);
