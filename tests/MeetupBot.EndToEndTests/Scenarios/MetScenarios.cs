namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class MetScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Who_was_met_outside_a_meetup_hears_of_it_and_both_find_each_other_among_their_connections(Platform platform)
    {
        var here = await JoinAsync(platform);
        var noted = await here.RunAsync(here.Ana, "met", ("member", here.Ben), ("member2", here.Cleo));
        Assert.True(noted.IsPrivate);
        Assert.StartsWith("Noted: Ben and Cleo. You have now met 2 of ", noted.Text, StringComparison.Ordinal);

        var confirmed = await here.PressAsync(here.Ben, await here.ToldAsync(here.Ben, "Ana says you two met"), "Yes, we met");
        Assert.StartsWith("Noted: Ana. Ana says so too: your first meeting.", confirmed.Text, StringComparison.Ordinal);

        var connections = await here.RunAsync(here.Ana, "connections");
        Assert.True(connections.IsPrivate);
        Assert.Matches("You have met " + here.Markup.Bold(@"2 of \d+ other members").Replace("*", @"\*", StringComparison.Ordinal), connections.Text);
        Assert.Contains("Ben", connections.Text, StringComparison.Ordinal);
        Assert.Contains("You both say that you met", (await here.RunAsync(here.Ana, "connections", ("member", here.Ben))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You both say that you met", (await here.RunAsync(here.Ana, "connections", ("member", here.Cleo))).Text, StringComparison.Ordinal);
    }
}
