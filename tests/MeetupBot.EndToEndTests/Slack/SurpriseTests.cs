using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

public abstract class SurpriseTests<TFixture>(TFixture fixture) : SlackBotTests<TFixture>(fixture)
    where TFixture : SlackBotFixture
{
    [Fact]
    public async Task A_surprise_in_a_private_channel_stays_there()
    {
        var back = Here.Slack.AddChannel($"back-{Here.General.Name}", ConversationKind.PrivateChannel, true, Here.Ana, Here.Ben);
        Here.Slack.OpenHome(Here.Cleo);
        var answer = await Here.RunAsync(Here.Ana, "propose Surprise when: in 3 days where: Mill Lane 3", back);
        Assert.Contains("Only those who see its channel and those who answer see it.", answer.Text, StringComparison.Ordinal);
        var id = TestChannel.IdIn(answer.Markup);
        var card = await Here.EventuallyAsync(
            () => Here.Slack.Messages(back).FirstOrDefault(m => m.Markup.Contains($"`{id}`", StringComparison.Ordinal) && m.Author == Here.Slack.Bot), "the card");

        await Here.PressAsync(Here.Ben, card, "Going");
        await Here.ShowsAsync(card, "2 going: Ana, Ben");
        await Bot.CaughtUpAsync();

        Assert.Contains("There is no meetup", (await Here.RunAsync(Here.Cleo, $"show {id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(id, (await Here.RunAsync(Here.Cleo, "list")).Text, StringComparison.Ordinal);
        Assert.Contains(id, (await Here.RunAsync(Here.Ben, "list")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(id, Here.Slack.Read(Here.Slack.Home(Here.Cleo)!).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_command_in_a_public_channel_is_everybodys_at_once()
    {
        var fresh = Here.Slack.AddChannel($"fresh-{Here.General.Name}", ConversationKind.PublicChannel, true, Here.Ana, Here.Ben);

        var answer = await Here.RunAsync(Here.Ana, "propose Picnic when: in 3 days", fresh);

        Assert.DoesNotContain("nly those who see its channel", answer.Text, StringComparison.Ordinal);
        Assert.Contains(TestChannel.IdIn(answer.Markup), (await Here.RunAsync(Here.Cleo, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_goes_on_the_card_and_joins_no_round()
    {
        var rae = Here.Add("Rae");
        rae.IsRestricted = true;
        var meetup = await Here.MeetupAsync("Coffee");

        await Here.PressAsync(rae, meetup.Card, "Going");

        await Here.ShowsAsync(meetup.Card, "Rae");
        Assert.Contains("As a guest you can answer the cards you see.", (await Here.RunAsync(rae, "coffee join Leeds")).Text, StringComparison.Ordinal);
    }
}
