using MeetupBot.Application.Interactions;
using MeetupBot.Features.Attendance.Guests;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Guests;

public sealed class GuestsTests : BotTests
{
    private async Task<Answer> Manage(Someone host, string id, string label) =>
        await Bot.Press(host, await Bot.Press(host, await Bot.Command(host, "show", ("id", id)), "Manage"), label);

    private async Task Add(Someone host, string id, params Someone[] people) =>
        await Bot.ChoosePeople(host, (await Manage(host, id, "Add")).Shown, "Who should be added?", people);

    [Fact]
    public async Task Only_hosts_see_the_way_to_manage()
    {
        var id = IdOn(await Meetup());

        var managed = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage");

        Assert.Equal($"Coffee\nPeople on its list:\n[Who is coming] [Add] [Remove]\nWho hosts it:\n[Co-hosts] [Hand over]\n[Cancel it]\n{id}", managed.Text);
        Assert.DoesNotContain("Manage", (await Bot.Command(Ben, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.Contains("Manage", (await Bot.Command(Olga, "show", ("id", id))).Text, StringComparison.Ordinal);
        foreach (var name in Bot.Service<InteractionCatalog>().Buttons.Where(button => button.Value.Namespace == typeof(ManageButtons).Namespace).Select(button => button.Key))
        {
            var refused = await Bot.Act(Ben, managed.Shown, new(name, id));
            Assert.True(refused.IsRefusal, name);
        }
    }

    [Fact]
    public async Task Every_answer_is_listed()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "3")));
        await Bot.Press(Ben, Bot.Channel, "+1");
        await Bot.Press(Cleo, Bot.Channel, "Going");
        await Bot.Press(Dev, Bot.Channel, "Can't make it");
        await Bot.Press(Olga, Bot.Channel, "Maybe");

        Assert.Equal(
            $"Coffee\nGoing: Ana (host), Ben +1\nWaiting: Cleo\nMaybe: Olga\nCan't make it: Dev\n[Manage]\n{id}",
            (await Manage(Ana, id, "Who is coming")).Text);
    }

    [Fact]
    public async Task Who_is_added_is_going_or_waits_and_is_told()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "2")));
        await Bot.Press(Dev, Bot.Channel, "Can't make it");

        var added = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Add")).Shown, "Who should be added?", Ana, Ben, Cleo, Dev);

        Assert.StartsWith(
            "Ben is going. I'll tell them. It's full: Cleo waits in line. I'll tell them. Ana is on the list already. "
            + "Dev said that they can't make it; only they can change that.\n", added.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 places taken: Ana, Ben · waiting: Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Ana put you on the list of Coffee, Sat 5 Dec 10:00. You are going.\n[Can't make it]", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Ana put you on the list of Coffee, Sat 5 Dec 10:00. It's full: you're on the waitlist, and I'll tell you when a place is free.\n[Can't make it]", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Dev));
        await Bot.Press(Ben, Bot.LastDirect(Ben), "Can't make it");
        Assert.Contains("2 of 2 places taken: Ana, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_removed_is_told_and_the_place_goes_to_the_next()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "2")));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        var removed = await Bot.Choose(Ana, (await Manage(Ana, id, "Remove")).Shown, "Who should be removed?", "Ben");

        Assert.StartsWith("Removed: Ben. I'll tell them. Cleo got a place. I'll tell them.\n", removed.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 places taken: Ana, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Ana took you off the list of Coffee, Sat 5 Dec 10:00. If that is a mistake, ask Ana.\n", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.StartsWith("A place is free", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_added_and_removed_before_the_message_goes_out_is_told_nothing()
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(1, 23));
        await Add(Ana, id, Ben, Cleo, Dev);
        await Bot.Choose(Ana, (await Manage(Ana, id, "Remove")).Shown, "Who should be removed?", "Ben");
        await Bot.Press(Cleo, Bot.Channel, "Can't make it");

        await Bot.AdvanceTo(At(2, 9));

        Assert.Empty(Bot.Inbox(Ben));
        Assert.Empty(Bot.Inbox(Cleo));
        Assert.StartsWith("Ana put you on the list of Coffee, Sat 5 Dec 10:00.", Assert.Single(Bot.Inbox(Dev)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_removed_and_added_again_before_the_message_goes_out_is_told_nothing()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Choose(Ana, (await Manage(Ana, id, "Remove")).Shown, "Who should be removed?", "Ben");
        await Add(Ana, id, Ben);

        await Bot.AdvanceTo(At(2, 9));

        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task The_host_who_changed_it_last_is_named_and_the_time_is_that_of_now()
    {
        var id = IdOn(await Meetup());
        await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Cleo);
        await Bot.AdvanceTo(At(1, 23));
        await Add(Ana, id, Ben);
        await Bot.Choose(Ana, (await Manage(Ana, id, "Remove")).Shown, "Who should be removed?", "Ben");
        await Add(Cleo, id, Ben);
        await Bot.Command(Ana, "edit", ("id", id), ("title", "Tea"));

        await Bot.AdvanceTo(At(2, 9));

        Assert.StartsWith("Cleo put you on the list of Tea, Sat 5 Dec 10:00. You are going.", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meetup_that_is_cancelled_meanwhile_puts_nobody_on_its_list()
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(1, 23));
        await Add(Ana, id, Ben);
        await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Cleo);
        await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Hand over")).Shown, "Who takes over?", Dev);
        await Bot.Cancel(Ana, id);

        await Bot.AdvanceTo(At(2, 9));

        Assert.All(
            new[] { Ben, Cleo, Dev }.SelectMany(Bot.Inbox),
            told => Assert.Contains("is cancelled", told.Text, StringComparison.Ordinal));
        Assert.Empty(Bot.Inbox(Dev));
    }

    [Fact]
    public async Task Who_is_released_or_whose_offer_falls_before_the_message_goes_out_is_told_nothing()
    {
        var id = IdOn(await Meetup());
        await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Olga);
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Command(Dev, "me set", ("zone", "Asia/Tokyo"));
        var named = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Ben);
        await Bot.Choose(Ana, named.Shown, "Who stops being a co-host?", "Ben");
        var over = (await Manage(Ana, id, "Hand over")).Shown;
        await Bot.ChoosePeople(Ana, over, "Who takes over?", Cleo);
        await Bot.AdvanceTo(At(2, 1));
        await Bot.ChoosePeople(Ana, over, "Who takes over?", Dev);
        await Bot.Press(Dev, Bot.LastDirect(Dev), "Take it over");

        await Bot.AdvanceTo(At(2, 9));

        Assert.Empty(Bot.Inbox(Ben));
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Hosts_can_not_be_removed()
    {
        var id = IdOn(await Meetup());
        await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Ben);
        await Bot.Press(Ben, Bot.Channel, "Going");

        Assert.StartsWith("Nobody but its hosts is on the list.\n", (await Manage(Ben, id, "Remove")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_co_host_is_told_may_manage_and_can_step_down()
    {
        var id = IdOn(await Meetup());

        var named = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Ben);

        Assert.StartsWith("Saved: Ben hosts with you now. I'll tell them.\n", named.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "You are a co-host now: Coffee, Sat 5 Dec 10:00. You can change it, choose its time, or call it off.\n[Manage] [I'd rather not]",
            Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.False((await Bot.Command(Ben, "edit", ("id", id), ("title", "Tea"))).IsRefusal);

        var left = await Bot.Press(Ben, Bot.LastDirect(Ben), "I'd rather not");

        Assert.StartsWith("Saved: you aren't a co-host of it any more.", left.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ben would rather not be a co-host of Tea, Sat 5 Dec 10:00.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.True((await Bot.Command(Ben, "edit", ("id", id), ("title", "Cake"))).IsRefusal);
    }

    [Fact]
    public async Task A_co_host_can_be_released()
    {
        var id = IdOn(await Meetup());
        var named = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Ben, Cleo);

        var released = await Bot.Choose(Ana, named.Shown, "Who stops being a co-host?", "Ben");

        Assert.StartsWith("Saved: Ben isn't a co-host any more. I'll tell them.\n", released.Text, StringComparison.Ordinal);
        Assert.StartsWith("Co-hosts: Cleo. ", (await Manage(Ana, id, "Co-hosts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_at_most_ten_co_hosts()
    {
        var id = IdOn(await Meetup());
        var many = Enumerable.Range(0, 10).Select(number => new Someone($"Person{number}")).ToArray();
        var card = (await Manage(Ana, id, "Co-hosts")).Shown;
        await Bot.ChoosePeople(Ana, card, "Who hosts with you?", many);

        var refused = await Bot.ChoosePeople(Ana, card, "Who hosts with you?", Ben);

        Assert.StartsWith("A meetup has at most 10 co-hosts.", refused.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task It_is_handed_over_when_the_other_says_yes()
    {
        var id = IdOn(await Meetup());

        var asked = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Hand over")).Shown, "Who takes over?", Ben);

        Assert.StartsWith("I'll ask Ben. Until they say yes, you host it.\n", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Ana asks you to take over Coffee, Sat 5 Dec 10:00. You would host it; Ana stays as a co-host.\n[Take it over] [No thanks]",
            Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.True((await Bot.Act(Cleo, Bot.LastDirect(Ben), Bot.LastDirect(Ben).Button("Take it over").Action)).IsRefusal);

        var taken = await Bot.Press(Ben, Bot.LastDirect(Ben), "Take it over");

        Assert.StartsWith("Saved: you host it now: Coffee, Sat 5 Dec 10:00.\n[Manage]", taken.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ben took it over: Coffee, Sat 5 Dec 10:00. You are a co-host now.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.False((await Bot.Command(Ana, "edit", ("id", id), ("title", "Tea"))).IsRefusal);
        Assert.Equal(
            "Only Ben, co-hosts and organizers can edit this one.", (await Bot.Command(Cleo, "edit", ("id", id), ("title", "Mine"))).Text);
    }

    [Fact]
    public async Task Who_does_not_take_over_says_so_once_and_an_old_offer_falls()
    {
        var id = IdOn(await Meetup());
        var card = (await Manage(Ana, id, "Hand over")).Shown;
        await Bot.ChoosePeople(Ana, card, "Who takes over?", Ben);
        await Bot.ChoosePeople(Ana, card, "Who takes over?", Cleo);

        var declined = await Bot.Press(Ben, Bot.LastDirect(Ben), "No thanks");

        Assert.StartsWith("Saved: you won't take it over. The person who asked is told.", declined.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ben can't take over Coffee, Sat 5 Dec 10:00.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.True((await Bot.Press(Ben, Bot.LastDirect(Ben), "Take it over")).IsRefusal);
        await Bot.ChoosePeople(Ana, card, "Who takes over?", Dev);
        await Bot.Press(Dev, Bot.LastDirect(Dev), "Take it over");
        Assert.StartsWith(
            "This offer is gone", (await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Take it over")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Going")]
    [InlineData("Maybe")]
    public async Task Who_answers_themselves_in_between_is_told_that_they_were_removed(string answer)
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(1, 23));
        await Add(Ana, id, Ben);
        await Bot.Press(Ben, Bot.Channel, answer);
        await Bot.Choose(Ana, (await Manage(Ana, id, "Remove")).Shown, "Who should be removed?", "Ben");

        await Bot.AdvanceTo(At(2, 9));

        Assert.StartsWith("Ana took you off the list of Coffee", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_co_host_offered_falls_when_they_are_released()
    {
        var id = IdOn(await Meetup());
        var named = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", Cleo);
        await Bot.ChoosePeople(Cleo, (await Manage(Cleo, id, "Hand over")).Shown, "Who takes over?", Dev);
        await Bot.Choose(Ana, named.Shown, "Who stops being a co-host?", "Cleo");

        var taken = await Bot.Press(Dev, Bot.LastDirect(Dev), "Take it over");

        Assert.StartsWith("This offer is gone", taken.Text, StringComparison.Ordinal);
        Assert.True((await Bot.Command(Dev, "edit", ("id", id), ("title", "Mine"))).IsRefusal);
    }

    [Fact]
    public async Task Nobody_is_asked_to_take_over_by_whom_they_want_to_be_kept_apart_from()
    {
        var id = IdOn(await Meetup());
        await Bot.Command(Ben, "me set", ("notwith", "ana"));

        var asked = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Hand over")).Shown, "Who takes over?", Ben);

        Assert.StartsWith("I'll ask Ben. Until they say yes, you host it.\n", asked.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_was_taken_off_is_told_so_also_when_it_is_cancelled_before_the_message_goes_out()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Choose(Ana, (await Manage(Ana, id, "Remove")).Shown, "Who should be removed?", "Ben");
        await Bot.Cancel(Ana, id);

        await Bot.AdvanceTo(At(2, 9));

        Assert.StartsWith("Ana took you off the list of Coffee", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }
}
