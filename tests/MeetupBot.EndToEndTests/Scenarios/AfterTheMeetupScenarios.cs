namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class AfterTheMeetupScenarios
{
    /// <summary>For a meetup in three days that takes two hours.</summary>
    private static readonly TimeSpan TheDayAfter = TimeSpan.FromHours(72 + 2 + 19);

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task The_day_after_everybody_who_was_there_is_asked_and_the_recap_follows_what_they_say(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        await here.PressAsync(here.Cleo, meetup.Card, Words.Going);
        await here.PressAsync(here.Dev, meetup.Card, Words.CannotCome);
        await driver.Bot.ForwardAsync(TheDayAfter);

        var recap = await here.EventuallyAsync(
            () => here.Cards(meetup.Id).FirstOrDefault(card => card.Says("is over; Ana, Ben and Cleo were going. Thanks to Ana")), "the recap");
        var toBen = await here.ToldAsync(here.Ben, meetup.Id, $"Who did you meet at {here.Markup.Bold("Coffee")}?");
        var menu = Assert.Single(toBen.Menus);
        var noted = await here.ChooseAsync(here.Ben, toBen, menu.Label, 1 + menu.Options.Select(option => option.Label).ToList().IndexOf("Cleo"));
        Assert.StartsWith("Noted: Cleo. You have now met 1 of ", noted.Text, StringComparison.Ordinal);

        var toCleo = await here.ToldAsync(here.Cleo, meetup.Id, "Who did you meet");
        var all = await here.PressAsync(here.Cleo, toCleo, "I met everyone");
        Assert.Contains("Ben says so too: your first meeting.", all.Text, StringComparison.Ordinal);
        await here.PressAsync(here.Ana, await here.ToldAsync(here.Ana, meetup.Id, "Who did you meet"), "Nobody new");

        await ShareAsync(here, here.Ben, recap, "The cinnamon rolls were gone by eleven");
        await ShareAsync(here, here.Cleo, recap, "And then it rained");
        await here.EventuallyAsync(() => here.ThreadOf(recap).Count == 2, "two moments in the recap's thread");
        // On Discord, small print follows the first line.
        Assert.Equal(
            ["Ben: “The cinnamon rolls were gone by eleven”", "Cleo: “And then it rained”"],
            here.ThreadOf(recap).Select(moment => platform == Platform.Discord ? moment.Text.Split('\n')[0] : moment.Text));

        await here.CaughtUpAsync();
        // Three people are too few for a number of first meetings.
        Assert.True(recap.Says("is over; Ana, Ben and Cleo were going. Thanks to Ana"));
        Assert.Empty(here.Told(here.Dev, meetup.Id));
        Assert.Equal(2, here.Cards(meetup.Id).Count);
        Assert.Empty(driver.Faults());
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_coffee_round_of_five_makes_a_pair_and_a_trio_each_in_a_conversation_of_its_own(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        await here.PickChannelAsync(here.Olga, await here.RunAsync(here.Olga, "settings"));
        Person[] people = [here.Ana, here.Ben, here.Cleo, here.Dev, here.Add("Finn")];
        await here.HoldRoundsAsync(people);
        await driver.Bot.ForwardToAsync("coffee.round");

        Assert.Equal([2, 3], here.Conversations.Select(talk => talk.Members.Count).Order());
        Assert.Equivalent(people, here.Conversations.SelectMany(talk => talk.Members), strict: true);
        Assert.All(here.Conversations, talk =>
        {
            var opening = Assert.Single(talk.Cards);
            Assert.Contains("This is your coffee round", opening.Text, StringComparison.Ordinal);
            Assert.Equal(["Find a time", "No thanks", "Report to the organizers"], opening.Buttons);
            Assert.All(people, person => Assert.Equal(talk.Members.Contains(person), opening.Calls(person)));
        });
        Assert.All(people, person => Assert.Empty(here.DirectMessages(person)));
        driver.AssertConversationsMade(conversations: 2, members: people.Length);
        Assert.Empty(driver.Faults());
    }

    private static async Task ShareAsync(Place here, Person person, Card recap, string line)
    {
        var form = (await here.PressAsync(person, recap, "Share a moment")).Form;
        Assert.StartsWith("Saved: it goes under the recap", (await here.SubmitAsync(form, ("What happened", line))).Text, StringComparison.Ordinal);
    }
}
