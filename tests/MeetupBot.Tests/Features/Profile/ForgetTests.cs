using MeetupBot.Chat;
using MeetupBot.Tests.Features.Bench;
using NodaTime;

namespace MeetupBot.Tests.Features.Profile;

public sealed class ForgetTests : BotTests
{
    private static readonly Someone Zebedee = new("Zebedee");

    [Fact]
    public async Task It_asks_first_and_says_what_stays()
    {
        var before = Bot.Dump("seen");

        var asked = await Bot.Command(Ben, "me forget");

        Assert.Equal(before, Bot.Dump("seen"));
        Assert.Contains("What others wrote in their own words, and backups that exist, are not touched.", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("You are forgotten", (await Bot.Press(Ben, asked, "Forget me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_coming_is_withdrawn_and_the_waitlist_moves()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        await Forget(Zebedee);

        Assert.Contains("Going, 2 of 2 places: Ana, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("A place is free", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_in_an_open_poll_is_withdrawn_so_that_nobody_is_expected_who_does_not_come()
    {
        await Poll();
        await Vote(Zebedee, "1");
        await Vote(Ben, "2");

        await Forget(Zebedee);

        Assert.Contains("1 Sat 5 Dec 10:00 nobody yet", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(3, 10));
        Assert.Contains("Going, 2: Ana, Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_past_keeps_its_counts_under_no_name()
    {
        await Meetup("Wed 10am");
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(2, 13));

        await Forget(Zebedee);

        Assert.Contains("Ana, a former member were going.", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_host_is_called_off_where_nobody_can_take_it_and_those_who_answered_are_told()
    {
        await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "Sat 10am"));
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Forget(Zebedee);

        Assert.StartsWith("Walk on Sat 5 Dec 10:00 is cancelled.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("is cancelled", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_host_passes_to_an_organizer_who_is_told()
    {
        var settings = await Bot.Command(Olga, "settings");
        await Bot.ChoosePeople(Olga, settings.Shown, "Organizers", Cleo);
        await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "Sat 10am, Sun 2pm"));

        await Forget(Zebedee);

        Assert.Contains("Cleo proposes", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Walk", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.Contains("host", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_the_database_names_them_any_more()
    {
        await Poll();
        await Vote(Zebedee, "1");
        await Meetup("Wed 10am", ("capacity", "2"));
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "flurgl"));
        var walk = await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "12 Dec 10am"));
        await Bot.Submit(Zebedee, (await Bot.Press(Zebedee, walk, "Cancel it")).Form, ("reason", "rain"));
        await Bot.AdvanceTo(At(2, 23));

        await Forget(Zebedee);

        Assert.DoesNotContain("zebedee", Bot.Dump(), StringComparison.OrdinalIgnoreCase);
        Assert.All(Bot.ChannelCards, card => Assert.DoesNotContain("Zebedee", card.Text, StringComparison.Ordinal));
        Assert.Contains(Bot.ChannelCards, card => card.Text.Contains("a former member: “rain”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_to_others_that_waits_for_the_morning_names_them_no_more()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(2, 23));
        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        await Forget(Zebedee);
        await Bot.AdvanceTo(At(3, 8));

        Assert.Contains("A place is free", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_others_have_received_is_said_anew_without_their_name()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.Press(Ana, Bot.Channel, "Can't make it");
        Assert.Contains("Zebedee", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);

        await Forget(Zebedee);

        Assert.Contains("gives it to a former member", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.All(Bot.Inbox(Ben), card => Assert.DoesNotContain("Zebedee", card.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_comes_back_begins_as_somebody_new()
    {
        await Bot.Command(Zebedee, "me set", ("area", "Leeds"));
        await Forget(Zebedee);

        Assert.Contains("Area: not set", (await Bot.Command(Zebedee, "me show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_reaches_them_any_more()
    {
        await Meetup();
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Forget(Zebedee);
        var before = Bot.Inbox(Zebedee).Count;

        await Bot.AdvanceTo(At(6, 10));

        Assert.Equal(before, Bot.Inbox(Zebedee).Count);
    }

    private async Task Forget(Someone person) => await Bot.Press(person, await Bot.Command(person, "me forget"), "Forget me");
}
