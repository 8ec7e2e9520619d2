namespace MeetupBot.EndToEndTests.Slack;

public sealed class MetTests(HttpTown fixture) : SlackTownTests<HttpTown>(fixture)
{
    [Fact]
    public async Task Who_was_met_outside_a_meetup_hears_of_it_and_both_find_each_other_among_their_connections()
    {
        var noted = await Here.RunAsync(Here.Ana, $"met <@{Here.Ben.Id}> <@{Here.Cleo.Id}|{Here.Cleo.Name}>");
        Assert.Same(Here.Ana, noted.Message!.VisibleTo);
        Assert.StartsWith("Noted: Ben and Cleo. You have now met 2 of ", noted.Text, StringComparison.Ordinal);

        var confirmed = await Here.PressAsync(Here.Ben, await Here.ToldAsync(Here.Ben, "Ana says that you two met"), "Yes, we met");
        Assert.StartsWith("Noted: Ana. Ana says so too: your first meeting.", confirmed.Text, StringComparison.Ordinal);

        var connections = await Here.RunAsync(Here.Ana, "connections");
        Assert.Matches(@"You have met 2 of \d+ members", connections.Text);
        Assert.Contains("Ben", connections.Text, StringComparison.Ordinal);
        Assert.Contains("you both say so", (await Here.RunAsync(Here.Ana, $"connections <@{Here.Ben.Id}>")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("both say so", (await Here.RunAsync(Here.Ana, $"connections <@{Here.Cleo.Id}>")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_names_the_wrong_person_takes_it_back()
    {
        var noted = await Here.RunAsync(Here.Ana, $"met <@{Here.Dev.Id}>");
        await Here.ToldAsync(Here.Dev, "Ana says that you two met");

        await Here.PressAsync(Here.Ana, noted, "Take it back");

        Assert.Contains("You have met nobody yet", (await Here.RunAsync(Here.Ana, "connections")).Text, StringComparison.Ordinal);
        Assert.Contains("You have met nobody yet", (await Here.RunAsync(Here.Dev, "connections")).Text, StringComparison.Ordinal);
    }
}
