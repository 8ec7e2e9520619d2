using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Tests.Slack.Translation;

/// <summary>What is pressed first reaches the bot first, also when it takes long to look up who pressed.</summary>
public sealed class OrderTests
{
    private static readonly Card Lunch = new(new Block.Paragraph("Lunch"), new Block.Buttons(new Button("Going", new ActionId("going", "K7Q2"))));

    [Fact]
    public async Task Presses_of_one_tick_reach_the_bot_in_their_order()
    {
        await using var slack = await SimulatedSlack.ConnectAsync();
        var (people, card) = await PostForAsync(slack, 16);
        slack.Simulator.Faults.Next(ApiFault.SlowReply(TimeSpan.FromMilliseconds(400)), method: "users.info");

        foreach (var person in people)
            slack.Simulator.PressButton(person, card, "Going");
        await Expect.SoonAsync(() => slack.Handler.Interactions.Count == people.Count);

        Assert.Equal(people.Select(SimulatedSlack.RefOf), slack.Handler.Interactions.Select(press => press.Person.User));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_newcomer_is_not_overtaken_while_being_looked_up(bool byHttp)
    {
        await using var slack = await SimulatedSlack.ConnectAsync(byHttp: byHttp);
        var (people, card) = await PostForAsync(slack, 3);
        slack.Simulator.Faults.Next(ApiFault.SlowReply(TimeSpan.FromMilliseconds(600)), method: "users.info");

        slack.Simulator.PressButton(people[0], card, "Going");
        await Expect.SoonAsync(() => slack.Simulator.Faults.Taken == 1);
        slack.Simulator.PressButton(people[1], card, "Going");
        await Expect.SoonAsync(() => slack.Simulator.Requests.Any(request => request.Method == "users.info"));
        slack.Simulator.PressButton(people[2], card, "Going");
        await Expect.SoonAsync(() => slack.Handler.Interactions.Count == 3);

        Assert.Equal(people.Select(SimulatedSlack.RefOf), slack.Handler.Interactions.Select(press => press.Person.User));
    }

    private static async Task<(List<SlackUser> People, SlackMessage Card)> PostForAsync(SimulatedSlack slack, int count)
    {
        var people = Enumerable.Range(1, count).Select(n => slack.Simulator.AddUser($"Person {n}")).ToList();
        var channel = slack.Simulator.AddChannel("lunch", [.. people]);
        await slack.DeliverAsync(new Delivery.Post(SimulatedSlack.RefOf(channel), Lunch) { Key = slack.NextKey() });
        return (people, slack.Simulator.Messages(channel).Single(message => message.Author == slack.Simulator.Bot));
    }
}
