using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

public sealed class AftermathCrashTests
{
    private const int Kills = 6;
    private const int Guests = 20;

    /// <summary>The points are spread over what goes out: ten conversations, twenty-one questions and a recap.</summary>
    [Fact]
    public async Task Killed_while_a_round_and_a_follow_up_go_out_it_skips_nobody_and_doubles_at_most_the_one_request_in_flight()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        List<SlackUser> guests = [.. Enumerable.Range(1, Guests).Select(number => here.Add($"Guest{number}"))];
        await here.HoldRoundsAsync(guests);
        var meetup = await here.MeetupAsync("Coffee");
        foreach (var guest in guests)
            await here.PressAsync(guest, meetup.Card, "Going");
        await here.ShowsAsync(meetup.Card, "Going, 21: ");
        List<SlackUser> there = [here.Ana, .. guests];

        await town.Bot.KillAsync();
        Absence.Ended(town.DatabasePath, meetup.Id, TimeSpan.FromHours(19));
        Absence.FellDue(town.DatabasePath, "coffee.round", TimeSpan.FromMinutes(1));
        var cutOff = new List<IReadOnlyList<string>>();
        foreach (var point in Enumerable.Range(0, Kills).Select(_ => random.Next((Guests / 2) + there.Count)).Order())
        {
            await town.LaunchBotAsync();
            await here.EventuallyAsync(() => Sent(here, meetup, there).Sum(sent => sent.Count) >= point, $"{point} messages");
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50)));
            await town.Bot.KillAsync();
            cutOff.Add(Snapshot.InFlight(town.DatabasePath));
            TestContext.Current.TestOutputHelper.WriteLine($"Killed after {point}, at {Sent(here, meetup, there).Sum(sent => sent.Count)}");
        }

        await town.StartBotAsync();
        await town.CaughtUpAsync();
        Assert.Equal("ok", Snapshot.Integrity(town.DatabasePath));
        Assert.All(guests, guest => Assert.Single(here.Slack.GroupMessages(guest).Select(message => message.Conversation).Distinct()));
        var all = Sent(here, meetup, there);
        Assert.Equal((Guests / 2) + there.Count + 1, all.Count);
        Assert.All(all, sent => AssertOnce(sent, there, cutOff));
        var doubled = all.Sum(sent => sent.Count - 1);
        TestContext.Current.TestOutputHelper.WriteLine($"{doubled} of {all.Count} came twice");
        Assert.InRange(doubled, 0, Kills);
        Assert.Empty(SlackAudit.Faults(town.Slack));
    }

    /// <summary>Once, and once more for each kill that cut it off.</summary>
    private static void AssertOnce(List<SlackMessage> sent, List<SlackUser> there, List<IReadOnlyList<string>> cutOff)
    {
        var conversation = sent[0].Conversation;
        List<string> to = conversation.IsDirect ? [.. there.Where(conversation.Has).Select(person => person.Id)] : [conversation.Id];
        Assert.InRange(sent.Count, 1, 1 + cutOff.Count(rows => rows.Any(row => to.TrueForAll(id => row.Contains(id, StringComparison.Ordinal)))));
    }

    /// <summary>The messages of each conversation, the questions to each person, and the recaps.</summary>
    private static List<List<SlackMessage>> Sent(Corner here, Proposed meetup, List<SlackUser> there) =>
    [
        .. there.SelectMany(here.Slack.GroupMessages).Distinct().GroupBy(message => message.Conversation).Select(group => group.ToList()),
        .. there.Select(person => here.Told(person, meetup.Id).ToList()),
        [.. here.Cards(meetup.Id).Where(message => here.Text(message).Contains("brought 21 people together", StringComparison.Ordinal))],
    ];
}
