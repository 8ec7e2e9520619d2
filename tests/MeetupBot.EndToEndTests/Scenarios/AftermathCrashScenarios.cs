namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class AftermathCrashScenarios
{
    private const int Kills = 6;
    private const int Guests = 20;

    /// <summary>Counted from the proposal of a meetup in five days that takes two hours.</summary>
    private static readonly TimeSpan ToTheFollowUp = TimeSpan.FromHours((5 * 24) + 2 + 19);

    /// <summary>The kills are spread over the messages: ten conversations, twenty-one questions and a recap.</summary>
    [Theory]
    [InlineData(Platform.Discord)]
    [InlineData(Platform.SlackBySocket)]
    public async Task Killed_while_a_round_and_a_follow_up_go_out_it_skips_nobody_and_doubles_at_most_what_was_in_flight(Platform platform)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var driver = await PlatformDrivers.PrepareAsync(platform, strictness: Strictness.WithRestarts);
        driver.Bot.SetClockToTuesday();
        await driver.Bot.StartBotAsync();
        var here = driver.AddPlace();
        await here.PickChannelAsync(here.Olga, await here.RunAsync(here.Olga, "settings"));
        List<Person> guests = [.. Enumerable.Range(1, Guests).Select(number => here.Add($"Guest{number}"))];
        await here.HoldRoundsAsync(guests);
        var meetup = await here.MeetupAsync("Coffee", ("when", "in 5 days"));
        foreach (var guest in guests)
            await here.PressAsync(guest, meetup.Card, Words.Going);
        await here.ShowsAsync(meetup.Card, "21 going: ");
        await here.CaughtUpAsync();
        List<Person> there = [here.Ana, .. guests];

        await driver.Bot.Process.KillAsync();
        var toTheRound = driver.Bot.TimeUntil("coffee.round");
        driver.Bot.SetClockForward(toTheRound > ToTheFollowUp ? toTheRound : ToTheFollowUp);
        var cutOff = new List<string>();
        foreach (var point in Enumerable.Range(0, Kills).Select(_ => random.Next((Guests / 2) + there.Count)).Order())
        {
            await driver.Bot.LaunchBotAsync();
            await here.EventuallyAsync(() => Sent(here, meetup, there).Sum(sent => sent.Cards.Count) >= point, $"{point} messages");
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50)));
            await driver.Bot.Process.KillAsync();
            cutOff.AddRange(Snapshot.InFlight(driver.Bot.DatabasePath));
            TestContext.Current.TestOutputHelper.WriteLine($"Killed after {point}, at {Sent(here, meetup, there).Sum(sent => sent.Cards.Count)}");
        }

        await driver.Bot.StartBotAsync();
        await here.CaughtUpAsync();
        Assert.Equal("ok", Snapshot.Integrity(driver.Bot.DatabasePath));
        Assert.Equivalent(guests, here.Conversations.SelectMany(talk => talk.Members), strict: true);
        var all = Sent(here, meetup, there);
        Assert.Equal((Guests / 2) + there.Count + 1, all.Count);
        Assert.All(all, sent => AssertOnce(driver, sent, cutOff));
        var doubled = all.Sum(sent => sent.Cards.Count - 1);
        TestContext.Current.TestOutputHelper.WriteLine($"{doubled} of {all.Count} came twice");
        Assert.InRange(doubled, 0, driver.RecognisesRepeats ? 0 : Kills);
        Assert.Empty(driver.Faults());
    }

    /// <summary>Exactly once. Where repeats are not detected, once more for each kill that interrupted it.</summary>
    private static void AssertOnce(IPlatformDriver driver, SentTo sent, List<string> cutOff) => Assert.InRange(
        sent.Cards.Count,
        1,
        driver.RecognisesRepeats ? 1 : 1 + cutOff.Count(row => sent.Ids.All(id => row.Contains(id, StringComparison.Ordinal))));

    /// <summary>The messages of each conversation, the questions to each person, and the recaps.</summary>
    private static List<SentTo> Sent(Place here, Proposal meetup, List<Person> there) =>
    [
        .. here.Conversations.Select(talk => new SentTo([.. talk.Members.Select(person => person.Id)], talk.Cards)),
        .. there.Select(person => new SentTo([person.Id], here.Told(person, meetup.Id))),
        new SentTo([here.ChannelId], [.. here.Cards(meetup.Id).Where(card => card.Says("is over; 21 people were going"))]),
    ];

    private sealed record SentTo(IReadOnlyList<string> Ids, IReadOnlyList<Card> Cards);
}
