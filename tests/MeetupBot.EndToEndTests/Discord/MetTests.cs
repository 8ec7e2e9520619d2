namespace MeetupBot.EndToEndTests.Discord;

public sealed class MetTests(TownFixture fixture) : TownTests(fixture)
{
    [Fact]
    public async Task Who_was_met_outside_a_meetup_hears_of_it_and_both_find_each_other_among_their_connections()
    {
        var noted = await Here.RunAsync(Here.Ana, "met", ("member", Here.Ben), ("member2", Here.Cleo));
        Assert.True(noted.IsEphemeral);
        Assert.StartsWith("Noted: Ben and Cleo. You have now met 2 of ", noted.Text, StringComparison.Ordinal);

        var confirmed = await Here.PressAsync(Here.Ben, await Here.ToldAsync(Here.Ben, "Ana says that you two met"), "Yes, we met");
        Assert.StartsWith("Noted: Ana. Ana says so too: your first meeting.", confirmed.Text, StringComparison.Ordinal);

        var connections = await Here.RunAsync(Here.Ana, "connections");
        Assert.True(connections.IsEphemeral);
        Assert.Matches(@"You have met \*\*2 of \d+ members\*\*", connections.Text);
        Assert.Contains("Ben", connections.Text, StringComparison.Ordinal);
        Assert.Contains("you both say so", (await Here.RunAsync(Here.Ana, "connections", ("member", Here.Ben))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("both say so", (await Here.RunAsync(Here.Ana, "connections", ("member", Here.Cleo))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_by_mistake_strikes_it_for_both()
    {
        await Here.Discord.UserCommand(Here.Ana, Here.General, Here.Dev, "I met them").FinalResponseAsync();

        await Here.PressAsync(Here.Dev, await Here.ToldAsync(Here.Dev, "Ana says that you two met"), "We did not meet");

        Assert.StartsWith("### Your connections\nYou have met nobody yet", (await Here.RunAsync(Here.Dev, "connections")).Text, StringComparison.Ordinal);
        Assert.Contains("You have met nobody yet", (await Here.RunAsync(Here.Ana, "connections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oneself_and_bots_are_not_met()
    {
        Assert.StartsWith("Meeting oneself does not count", (await Here.RunAsync(Here.Ana, "met", ("member", Here.Ana))).Text, StringComparison.Ordinal);
        Assert.StartsWith("Bots can't be met", (await Here.RunAsync(Here.Ana, "met", ("member", Here.Discord.Bot))).Text, StringComparison.Ordinal);
    }
}
