using System.Globalization;
using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

public sealed class CrashTests
{
    private const int Kills = 12;
    private const int Voters = 8;

    /// <summary>How long a request may have been under way before the kill that cut it off.</summary>
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(2);

    /// <summary>Reminders stay of use for longer than a restart takes.</summary>
    private static readonly Dictionary<string, string> FiveMinutesBefore = new() { ["Meetups__ReminderOffsets__0"] = "00:05:00" };

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task Killed_at_random_points_it_keeps_every_acknowledged_vote_and_doubles_at_most_what_was_in_flight(SlackMode mode)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var options = SlackTown.Patient(s =>
        {
            s.Deadline = TimeSpan.FromSeconds(15);
            s.Limits = false;
            s.Log = false;
        });
        await using var town = await SlackTown.OpenAsync(mode, options, FiveMinutesBefore);
        var here = town.AddCorner();
        var poll = await here.PollAsync("Coffee");
        var votes = new SlackVotes(here, poll, [.. Enumerable.Range(0, Voters).Select(number => here.Add($"Voter{number}"))]);
        var (meetups, kills) = (new List<Proposed>(), new List<DateTimeOffset>());

        for (var kill = 1; kill <= Kills; kill++)
        {
            if (kill % 5 == 0)
            {
                // Every fifth time it has not even got up.
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(700)));
            }
            else
            {
                await town.ListeningAsync();
                meetups.Add(await RemindedMeetupAsync(here, $"Walk {kill}", random.Next(8, 15)));
                await votes.CastForAsync(TimeSpan.FromMilliseconds(random.Next(1_500)), random, town.Bot.KillAsync);
            }

            kills.Add(DateTimeOffset.UtcNow);
            await town.Bot.KillAsync();
            await town.LaunchBotAsync();
        }

        await town.ListeningAsync();
        await here.RunAsync(here.Dev, "help");
        Assert.Equal("ok", Snapshot.Integrity(town.DatabasePath));
        TestContext.Current.TestOutputHelper.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{votes.Acknowledged} votes were acknowledged, {meetups.Count} meetups had reminders"));
        await votes.AssertKeptAsync();
        await AssertRemindedAsync(town, here, meetups, kills);
    }

    /// <summary>A meetup whose reminders fall due while the process is being killed.</summary>
    private static Task<Proposed> RemindedMeetupAsync(Corner here, string title, int seconds) =>
        here.MeetupAsync(title, when: $"in {300 + seconds} seconds");

    private static async Task AssertRemindedAsync(SlackTown town, Corner here, List<Proposed> meetups, List<DateTimeOffset> kills)
    {
        foreach (var meetup in meetups)
        {
            await Wait.UntilAsync(
                () => Task.FromResult(Reminders(here, here.Told(here.Ana, meetup.Id)).Any() && Reminders(here, here.Cards(meetup.Id)).Any()),
                $"reminder of {meetup.Id}",
                () => Snapshot.Of(town.DatabasePath, meetup.Id) + town.Bot.Log);
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        var doubled = meetups.SelectMany(m => new[] { Reminders(here, here.Cards(m.Id)).ToList(), Reminders(here, here.Told(here.Ana, m.Id)).ToList() })
            .Where(sent => sent.Count > 1).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{doubled.Count} of {meetups.Count * 2} reminders came twice");
        Assert.All(doubled, sent =>
        {
            Assert.Equal(2, sent.Count);
            Assert.Contains(kills, kill => kill >= SentAt(sent[0]) && kill - SentAt(sent[0]) < InFlight);
        });
    }

    private static DateTimeOffset SentAt(SlackMessage message) =>
        DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(double.Parse(message.Ts, CultureInfo.InvariantCulture));

    private static IEnumerable<SlackMessage> Reminders(Corner here, IEnumerable<SlackMessage> messages) =>
        messages.Where(m => here.Text(m) is var text && text.Contains("going", StringComparison.Ordinal) && !text.StartsWith("It's on", StringComparison.Ordinal));
}
