using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class AftermathCrashTests
{
    private const int Kills = 6;
    private const int Guests = 20;

    /// <summary>A crash leaves sessions behind faster than Discord lets new ones start; that limit is tested elsewhere.</summary>
    private static readonly DiscordSimulatorOptions Options = new()
    {
        InteractionDeadline = TimeSpan.FromSeconds(15),
        IdentifyWindow = TimeSpan.FromMilliseconds(1),
        EnforceRateLimits = false,
    };

    /// <summary>The points are spread over what goes out: ten conversations, twenty-one questions and a recap.</summary>
    [Fact]
    public async Task Killed_while_a_round_and_a_follow_up_go_out_it_skips_nobody_and_says_nothing_twice()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var town = await Town.OpenAsync(Options);
        var here = town.AddQuarter();
        await here.AnnounceHereAsync();
        List<SimUser> guests = [.. Enumerable.Range(1, Guests).Select(number => here.Add($"Guest{number}"))];
        await here.HoldRoundsAsync(guests);
        var meetup = await here.MeetupAsync("Coffee");
        await Task.WhenAll(guests.Select(guest => here.PressAsync(guest, meetup.Card, "Going")));
        await here.ShowsAsync(meetup.Card, "Going, 21: ");
        List<SimUser> there = [here.Ana, .. guests];

        await town.Bot.KillAsync();
        Absence.Ended(town.DatabasePath, meetup.Id, TimeSpan.FromHours(19));
        Absence.FellDue(town.DatabasePath, "coffee.round", TimeSpan.FromMinutes(1));
        foreach (var point in Enumerable.Range(0, Kills).Select(_ => random.Next((Guests / 2) + there.Count)).Order())
        {
            await town.LaunchBotAsync();
            await here.Discord.EventuallyAsync(() => Sent(here, meetup, there) >= point, $"{point} messages", TimeSpan.FromSeconds(30));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50)));
            await town.Bot.KillAsync();
            TestContext.Current.TestOutputHelper.WriteLine($"Killed after {point}, at {Sent(here, meetup, there)}");
        }

        await town.StartBotAsync();
        await town.CaughtUpAsync();
        Assert.Equal("ok", Snapshot.Integrity(town.DatabasePath));
        Assert.Single(here.Cards(meetup.Id), message => message.Text.Contains("brought 21 people together", StringComparison.Ordinal));
        Assert.All(there, person => Assert.Single(here.Told(person, meetup.Id)));
        Assert.All(here.Guild.Threads, thread => Assert.Single(here.Discord.Messages(thread)));
        var introduced = here.Guild.Threads.SelectMany(thread => thread.ThreadMembers).Where(member => member != here.Discord.Bot.Id);
        Assert.Equal(guests.Select(guest => guest.Id).Order(), introduced.Order());
        Assert.Empty(RequestAudit.Faults(town.Discord));
    }

    /// <summary>Conversations and questions.</summary>
    private static int Sent(Quarter here, Posted meetup, List<SimUser> there) =>
        here.Guild.Threads.Sum(thread => here.Discord.Messages(thread).Count) + there.Sum(person => here.Told(person, meetup.Id).Count);
}
