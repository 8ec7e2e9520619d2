namespace MeetupBot.EndToEndTests.Slack;

public sealed class MetTests(HttpBotFixture fixture) : SlackBotTests<HttpBotFixture>(fixture)
{
    [Fact]
    public async Task Who_names_the_wrong_person_takes_it_back()
    {
        var noted = await Here.RunAsync(Here.Ana, $"met <@{Here.Dev.Id}>");
        await Here.ToldAsync(Here.Dev, "Ana says you two met");

        await Here.PressAsync(Here.Ana, noted, "Take it back");

        Assert.Contains("You haven't told me of anyone you've met yet", (await Here.RunAsync(Here.Ana, "connections")).Text, StringComparison.Ordinal);
        Assert.Contains("You haven't told me of anyone you've met yet", (await Here.RunAsync(Here.Dev, "connections")).Text, StringComparison.Ordinal);
    }
}
