namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class AnnouncementScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Voters_are_told_what_they_are_now(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        var cleo = await here.VoteAsync(here.Cleo, poll.Card, 2);
        await here.ChooseAsync(here.Cleo, cleo, Words.IfNeedBeMenu, 1);
        await here.VoteAsync(here.Dev, poll.Card, 3);

        await here.RunAsync(here.Ana, "decide", ("id", poll.Id), ("time", "1"));

        var going = await here.ToldAsync(here.Ben, poll.Id, "You said yes to this time, so you are going.");
        Assert.Equal(["Can't make it", "Maybe"], going.Buttons);
        var asked = await here.ToldAsync(here.Cleo, poll.Id, "You said “if need be” to this time. Are you coming?");
        Assert.Equal(["Going", "Maybe", "Can't make it", "+1"], asked.Buttons);
        await here.ShowsAsync(await here.AnnouncementAsync(poll.Id), "2 going: Ana, Ben");
        await here.CaughtUpAsync();
        Assert.Single(here.Told(here.Ben, poll.Id));
        Assert.Single(here.Told(here.Cleo, poll.Id));
        Assert.Empty(here.Told(here.Dev, poll.Id));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task The_card_shows_faces_of_who_is_going_or_of_the_host(Platform platform)
    {
        var here = await JoinAsync(platform);
        here.AddPicture(here.Ana);
        here.AddPicture(here.Ben);
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);

        await here.ShowsAsync(meetup.Card, "2 going: Ana, Ben");
        // Discord has no small pictures in a line.
        Assert.Equal(platform == Platform.Discord ? ["Ana"] : ["Ana", "Ben"], meetup.Card.Faces);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_host_sees_who_can_when_and_nobody_else(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        var saved = await here.VoteAsync(here.Ben, poll.Card, 1);
        Assert.Contains("The hosts can see who said what.", saved.Text, StringComparison.Ordinal);

        var managed = await here.PressAsync(here.Ana, await here.RunAsync(here.Ana, "show", ("id", poll.Id)), "Manage");
        var seen = await here.PressAsync(here.Ana, managed, "Who can when");

        Assert.True(seen.IsPrivate);
        Assert.Contains(" · yes: Ana, Ben", seen.Text, StringComparison.Ordinal);
        Assert.Contains(" · no: Ben", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Manage", (await here.RunAsync(here.Ben, "show", ("id", poll.Id))).Buttons);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_moved_meetup_tells_everyone_once(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        await here.PressAsync(here.Cleo, meetup.Card, Words.Maybe);
        await here.PressAsync(here.Dev, meetup.Card, Words.CannotCome);

        var asked = await here.RunAsync(here.Ana, "edit", ("id", meetup.Id), ("when", "in 4 days"));
        Assert.EndsWith("Tell 3 people?", asked.Text.Split('\n')[0], StringComparison.Ordinal);
        var answer = await here.PressAsync(here.Ana, asked, Words.MoveAndTell);
        Assert.StartsWith($"Saved: {here.Markup.Bold("Coffee")}, ", answer.Text, StringComparison.Ordinal);
        await here.PressAsync(here.Ana, answer, Words.TellNow);

        var told = await here.ToldAsync(here.Ben, meetup.Id, $"{here.Markup.Bold("Coffee")} moved: ");
        Assert.Contains($"Your answer stays {here.Markup.Italic("going")}.", told.Text, StringComparison.Ordinal);
        await here.ToldAsync(here.Cleo, meetup.Id, $"Your answer stays {here.Markup.Italic("maybe")}.");
        await here.CaughtUpAsync();
        Assert.Single(here.Told(here.Ben, meetup.Id));
        Assert.Single(here.Told(here.Cleo, meetup.Id));
        // Somebody who could not come at the old time may be able to at the new one.
        Assert.Contains("Going", Assert.Single(here.Told(here.Dev, meetup.Id)).Buttons);
        Assert.Empty(here.Told(here.Ana, meetup.Id));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_cancelled_meetup_tells_everyone_who_answered_once(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.VoteAsync(here.Dev, poll.Card, 2);
        var card = await here.DecideAsync(poll);
        await here.PressAsync(here.Cleo, card, Words.Maybe);

        var answer = await here.CancelAsync(here.Ana, poll.Id, "burst pipe");

        Assert.StartsWith($"Cancelled: {here.Markup.Bold("Coffee")}. All 3 who had answered are told.", answer.Text, StringComparison.Ordinal);
        foreach (var person in new[] { here.Ben, here.Cleo, here.Dev })
        {
            var told = await here.ToldAsync(person, poll.Id, "is cancelled.");
            Assert.Contains("Ana: “burst pipe”. Nothing else to do.", told.Text, StringComparison.Ordinal);
        }

        await here.ShowsAsync(card, "is cancelled.");
        Assert.Empty(card.Buttons);
        await here.CaughtUpAsync();
        Assert.All(new[] { here.Ben, here.Cleo, here.Dev }, person => Assert.Single(here.Told(person, poll.Id), told => told.Says("burst pipe")));
        Assert.DoesNotContain(here.Told(here.Ana, poll.Id), told => told.Says("is cancelled"));
    }
}
