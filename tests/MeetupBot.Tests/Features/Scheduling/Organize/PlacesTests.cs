using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

public sealed class PlacesTests : BotTests
{
    private async Task<string> FourGoing()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "+1");
        await Bot.Press(Cleo, Bot.Channel, "Going");
        return id;
    }

    [Fact]
    public async Task Fewer_places_than_are_taken_are_asked_about_and_change_nothing_yet()
    {
        var id = await FourGoing();
        var before = Bot.Dump("seen", "draft");

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("capacity", "3"));

        Assert.Equal(
            $"Coffee, Sat 5 Dec 10:00: 4 places are taken, and there would be 3. What about the others? The last to come: Cleo.\n"
            + $"[Keep everybody] [The last to come waits] [Change]\n{id}", asked.Text);
        Assert.Equal(before, Bot.Dump("seen", "draft"));
    }

    [Fact]
    public async Task Everybody_can_be_kept()
    {
        var id = await FourGoing();

        var kept = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("capacity", "3")), "Keep everybody");

        Assert.Contains("4 are going already; nobody loses their place.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("4 of 3 places taken: Ana, Ben +1, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task The_last_to_come_wait_and_are_told()
    {
        var id = await FourGoing();

        var moved = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("capacity", "3")), "The last to come waits");

        Assert.Contains("Cleo waits in line now. I'll tell them.", moved.Text, StringComparison.Ordinal);
        Assert.Contains("3 of 3 places taken: Ana, Ben +1 · waiting: Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "There are fewer places now: Coffee, Sat 5 Dec 10:00. You're on the waitlist, and I'll tell you when a place is free.\n[Can't make it]",
            Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        await Bot.Press(Ben, Bot.Channel, "Can't make it");
        Assert.StartsWith("A place is free", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_loses_their_place_before_the_member_does()
    {
        var id = await FourGoing();

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("capacity", "2"));
        Assert.Contains("The last to come: Cleo. Ben keeps a place, without a guest.", asked.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, asked, "The last to come waits");

        Assert.Contains("2 of 2 places taken: Ana, Ben · waiting: Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("You keep your place, but there's no room for a guest any more.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_places_say_who_got_one()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "1")));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("capacity", "3"));

        Assert.Contains("Ben and Cleo got a place. I'll tell them.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_keep_their_places()
    {
        var id = await FourGoing();

        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("capacity", "1")), "The last 2 wait");

        Assert.Contains("1 of 1 place taken: Ana · waiting: Ben, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
