using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class AfterTheMeetupTests
{
    [Fact]
    public async Task The_day_after_everybody_who_was_there_is_asked_and_the_recap_follows_what_they_say()
    {
        await using var town = await Town.OpenAsync(Town.PatientWithRestarts);
        var here = town.AddQuarter();
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.PressAsync(here.Cleo, meetup.Card, "Going");
        await here.PressAsync(here.Dev, meetup.Card, "Can't make it");
        await town.AwayAsync(database => Absence.Ended(database, meetup.Id, TimeSpan.FromHours(19)));

        var recap = await here.EventuallyAsync(
            () => here.Cards(meetup.Id).FirstOrDefault(m => m.Text.Contains("brought 3 people together. Thanks to Ana", StringComparison.Ordinal)), "the recap");
        var toBen = await here.ToldAsync(here.Ben, meetup.Id, "Who did you meet at **Coffee**?");
        var cleo = 1 + toBen.Selects.Single().Options.Select(option => option.Label).ToList().IndexOf("Cleo");
        var noted = await here.ChooseAsync(here.Ben, toBen, "Who did you meet?", cleo);
        Assert.StartsWith("Noted: Cleo. You have now met 1 of ", noted.Text, StringComparison.Ordinal);
        await here.ShowsAsync(recap, "brought 3 people together, 1 first meeting so far.");

        var toCleo = await here.ToldAsync(here.Cleo, meetup.Id, "Who did you meet");
        var all = await here.PressAsync(here.Cleo, toCleo, "I met everyone");
        Assert.Contains("Ben says so too: your first meeting.", all.Text, StringComparison.Ordinal);
        await here.ShowsAsync(recap, "2 first meetings so far.");
        await here.PressAsync(here.Ana, await here.ToldAsync(here.Ana, meetup.Id, "Who did you meet"), "Nobody new");

        await ShareAsync(here, here.Ben, recap, "The cinnamon rolls were gone by eleven");
        await ShareAsync(here, here.Cleo, recap, "And then it rained");
        await here.EventuallyAsync(() => recap.Thread is { } thread && here.Discord.Messages(thread).Count == 2, "two moments in the recap's thread");
        Assert.Equal(
            ["Ben: “The cinnamon rolls were gone by eleven”", "Cleo: “And then it rained”"],
            here.Discord.Messages(recap.Thread!).Select(moment => moment.Text.Split('\n')[0]));

        await town.CaughtUpAsync();
        Assert.Empty(here.Told(here.Dev, meetup.Id));
        Assert.Equal(2, here.Cards(meetup.Id).Count());
        Assert.Contains(town.Discord.Requests, request => request is { Route: "POST /channels/{channel_id}/messages/{message_id}/threads", Status: 201 });
        Assert.Empty(RequestAudit.Faults(town.Discord));
    }

    [Fact]
    public async Task A_coffee_round_of_five_makes_a_pair_and_a_trio_each_in_a_thread_of_its_own()
    {
        await using var town = await Town.OpenAsync(Town.PatientWithRestarts);
        var here = town.AddQuarter();
        await here.AnnounceHereAsync();
        SimUser[] people = [here.Ana, here.Ben, here.Cleo, here.Dev, here.Add("Finn")];
        await here.HoldRoundsAsync(people);
        await town.AwayAsync(database => Absence.FellDue(database, "coffee.round", TimeSpan.FromMinutes(1)));
        await here.EventuallyAsync(() => here.Guild.Threads.Count(thread => here.Discord.Messages(thread).Count > 0) == 2, "two threads");
        await town.CaughtUpAsync();

        var groups = here.Guild.Threads.Select(thread => thread.ThreadMembers.Where(member => member != here.Discord.Bot.Id).ToList()).ToList();
        Assert.Equal([2, 3], groups.Select(group => group.Count).Order());
        Assert.Equivalent(people.Select(person => person.Id), groups.SelectMany(group => group), strict: true);
        Assert.All(here.Guild.Threads, thread =>
        {
            var opening = Assert.Single(here.Discord.Messages(thread));
            Assert.Contains("This is your coffee round", opening.Text, StringComparison.Ordinal);
            Assert.Equal(["Find a time", "No thanks"], opening.Buttons.Select(button => button.Label!));
            Assert.Equivalent(opening.PingedUsers, thread.ThreadMembers.Where(member => member != here.Discord.Bot.Id), strict: true);
        });
        Assert.All(people, person => Assert.Empty(here.Discord.DirectMessages(person)));
        Assert.Equal(2, town.Discord.Requests.Count(request => request is { Route: "POST /channels/{channel_id}/threads", Status: 201 }));
        Assert.Equal(5, town.Discord.Requests.Count(request => request is { Route: "PUT /channels/{channel_id}/thread-members/{user_id}", Status: 204 }));
        Assert.Empty(RequestAudit.Faults(town.Discord));
    }

    private static async Task ShareAsync(Quarter here, SimUser user, SimMessage recap, string line)
    {
        var form = (await here.PressAsync(user, recap, "Share a moment")).Modal!;
        Assert.StartsWith("Saved: it goes into the thread", (await here.SubmitAsync(form, ("What happened", line))).Text, StringComparison.Ordinal);
    }
}
