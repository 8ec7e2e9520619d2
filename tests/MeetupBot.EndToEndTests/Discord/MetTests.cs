namespace MeetupBot.EndToEndTests.Discord;

public sealed class MetTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Fact]
    public async Task Who_is_named_by_mistake_strikes_it_for_both()
    {
        await Here.Discord.UserCommand(Here.Ana, Here.General, Here.Dev, "I met them").FinalResponseAsync(Wait.Patience);

        await Here.PressAsync(Here.Dev, await Here.ToldAsync(Here.Dev, "Ana says you two met"), "We did not meet");

        Assert.StartsWith("### Your connections\nYou haven't told me of anyone you've met yet", (await Here.RunAsync(Here.Dev, "connections")).Text, StringComparison.Ordinal);
        Assert.Contains("You haven't told me of anyone you've met yet", (await Here.RunAsync(Here.Ana, "connections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oneself_and_bots_are_not_met()
    {
        Assert.StartsWith("Meeting yourself doesn't count", (await Here.RunAsync(Here.Ana, "met", ("member", Here.Ana))).Text, StringComparison.Ordinal);
        Assert.StartsWith("Bots can't be met", (await Here.RunAsync(Here.Ana, "met", ("member", Here.Discord.Bot))).Text, StringComparison.Ordinal);
    }
}
