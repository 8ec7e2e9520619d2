using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

public sealed class AfterTheMeetupTests
{
    [Fact]
    public async Task The_day_after_everybody_who_was_there_is_asked_and_the_recap_follows_what_they_say()
    {
        await using var town = await SlackTown.OpenAsync(SlackMode.Http);
        var here = town.AddCorner();
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.PressAsync(here.Cleo, meetup.Card, "Going");
        await here.PressAsync(here.Dev, meetup.Card, "Can't make it");
        await town.AwayAsync(database => Absence.Ended(database, meetup.Id, TimeSpan.FromHours(19)));

        var recap = await here.EventuallyAsync(
            () => here.Cards(meetup.Id).FirstOrDefault(m => here.Text(m).Contains("brought 3 people together. Thanks to Ana", StringComparison.Ordinal)), "the recap");
        var toBen = await here.ToldAsync(here.Ben, meetup.Id, "Who did you meet at Coffee?");
        var menu = toBen.Elements.Single(element => element.Options.Count > 0);
        var noted = await here.ChooseAsync(here.Ben, toBen, menu.ActionId, menu.Options.Single(option => option.Text == "Cleo").Value);
        Assert.StartsWith("Noted: Cleo. You have now met 1 of ", noted.Text, StringComparison.Ordinal);
        await here.ShowsAsync(recap, "brought 3 people together, 1 first meeting so far.");

        var toCleo = await here.ToldAsync(here.Cleo, meetup.Id, "Who did you meet");
        var all = await here.PressAsync(here.Cleo, toCleo, "I met everyone");
        Assert.Contains("Ben says so too: your first meeting.", all.Text, StringComparison.Ordinal);
        await here.ShowsAsync(recap, "2 first meetings so far.");
        await here.PressAsync(here.Ana, await here.ToldAsync(here.Ana, meetup.Id, "Who did you meet"), "Nobody new");

        await ShareAsync(here, here.Ben, recap, "The cinnamon rolls were gone by eleven");
        await ShareAsync(here, here.Cleo, recap, "And then it rained");
        await town.CaughtUpAsync();
        Assert.Equal(
            ["Ben: “The cinnamon rolls were gone by eleven”", "Cleo: “And then it rained”"],
            here.Slack.Messages(here.General).Where(m => m.ThreadTs == recap.Ts).Select(here.Text));
        Assert.Empty(here.Told(here.Dev, meetup.Id));
        Assert.Equal(2, here.Cards(meetup.Id).Count());
        Assert.Contains(town.Slack.Requests, request => request is { Method: "chat.postMessage", Ok: true } && request.Arguments.ContainsKey("thread_ts"));
        Assert.Empty(SlackAudit.Faults(town.Slack));
    }

    [Fact]
    public async Task A_coffee_round_of_five_makes_a_pair_and_a_trio_each_in_a_conversation_of_its_own()
    {
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        SlackUser[] people = [here.Ana, here.Ben, here.Cleo, here.Dev, here.Add("Finn")];
        await here.HoldRoundsAsync(people);
        await town.AwayAsync(database => Absence.FellDue(database, "coffee.round", TimeSpan.FromMinutes(1)));
        await here.EventuallyAsync(() => Groups().Count == 2, "two conversations");
        await town.CaughtUpAsync();

        Assert.Equal([2, 3], Groups().Select(group => people.Count(group.Has)).Order());
        Assert.All(people, person =>
        {
            var opening = Assert.Single(here.Slack.GroupMessages(person));
            Assert.Contains("This is your coffee round", here.Text(opening), StringComparison.Ordinal);
            Assert.Equal(["Find a time", "No thanks"], opening.Elements.Select(element => element.Label));
            Assert.Contains($"<@{person.Id}>", opening.Markup, StringComparison.Ordinal);
            Assert.Empty(here.Slack.DirectMessages(person));
        });
        Assert.Contains(town.Slack.Requests, request => request is { Method: "conversations.open", Ok: true } && request.Arguments["users"]!.ToString().Contains(','));
        Assert.Empty(SlackAudit.Faults(town.Slack));

        List<SlackConversation> Groups() => [.. people.SelectMany(here.Slack.GroupMessages).Select(message => message.Conversation).Distinct()];
    }

    private static async Task ShareAsync(Corner here, SlackUser user, SlackMessage recap, string line)
    {
        var form = await here.PressAsync(user, recap, "Share a moment");
        Assert.StartsWith("Saved: it goes into the thread", (await here.SubmitAsync(form, ("What happened", line))).Text, StringComparison.Ordinal);
    }
}
