namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class GuestListScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Answers_are_saved_said_and_shown(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("where", "Bean Bros"));

        var going = await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        Assert.True(going.IsPrivate);
        Assert.Matches($@"^Saved: you are going to .+\. You can change it until {here.Markup.Moment}", going.Text);
        Assert.StartsWith("Saved: you said maybe to ", (await here.PressAsync(here.Dev, meetup.Card, Words.Maybe)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: you can't make it to ", (await here.PressAsync(here.Cleo, meetup.Card, Words.CannotCome)).Text, StringComparison.Ordinal);
        var plus = await here.PressAsync(here.Ben, meetup.Card, "+1");
        Assert.Matches("^Saved: you are going to .+ and bring a guest\\.", plus.Text);
        await here.ShowsAsync(meetup.Card, "3 going: Ana, Ben +1 · maybe: Dev");

        await here.PressAsync(here.Ben, plus, "One guest fewer");
        await here.ShowsAsync(meetup.Card, "2 going: Ana, Ben · maybe: Dev");
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Who_finds_no_place_waits_in_line_and_is_told_when_one_is_free(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("capacity", 2));
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        Assert.StartsWith("Saved: you're next on the waitlist", (await here.PressAsync(here.Cleo, meetup.Card, Words.Going)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: you're number 2 on the waitlist", (await here.PressAsync(here.Dev, meetup.Card, Words.Going)).Text, StringComparison.Ordinal);
        await here.ShowsAsync(meetup.Card, "waiting: Cleo, Dev");

        await here.PressAsync(here.Ben, meetup.Card, Words.CannotCome);

        var told = await here.ToldAsync(here.Cleo, meetup.Id, $"A place is free: you are going to {here.Markup.Bold("Coffee")}, ");
        Assert.Contains("gives it to Dev", told.Text, StringComparison.Ordinal);
        await here.ShowsAsync(meetup.Card, "2 of 2 places taken: Ana, Cleo · waiting: Dev");
        await here.PressAsync(here.Cleo, told, Words.CannotCome);
        await here.ToldAsync(here.Dev, meetup.Id, "A place is free");
        await here.CaughtUpAsync();
        Assert.Single(here.Told(here.Cleo, meetup.Id));
        Assert.Single(here.Told(here.Dev, meetup.Id));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task An_answer_in_a_direct_message_counts_on_the_card_in_the_channel(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        var card = await here.DecideAsync(poll);
        await here.ShowsAsync(card, "2 going: Ana, Ben");
        var told = await here.ToldAsync(here.Ben, poll.Id, "you are going");

        var answer = await here.PressAsync(here.Ben, told, Words.CannotCome);

        Assert.Matches($@"^Saved: you can't make it to .+\. You can change it until {here.Markup.Moment}", answer.Text);
        await here.ShowsAsync(card, "1 going: Ana");
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Who_takes_no_direct_messages_is_called_in_the_channel(Platform platform)
    {
        var here = await JoinAsync(platform);
        here.RefuseDirectMessages(here.Ben);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.VoteAsync(here.Cleo, poll.Card, 1);

        await here.DecideAsync(poll);

        var called = await here.EventuallyAsync(() => here.Cards(poll.Id).FirstOrDefault(card => card.Calls(here.Ben)), "a call for Ben");
        Assert.False(called.Calls(here.Cleo));
        Assert.Contains("Everyone who said yes to this time is going", called.Text, StringComparison.Ordinal);
        await here.ToldAsync(here.Cleo, poll.Id, "you are going");
        await here.PressAsync(here.Ben, called, Words.CannotCome);
        await here.CaughtUpAsync();
        Assert.Single(here.Cards(poll.Id), card => card.Calls(here.Ben));
    }
}
