using MeetupBot.Chat.Platform;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Attendance.Guests;

/// <summary>Hosts who change their mind over and over, whom they may name, and offers whose maker has lost the right.</summary>
public sealed class HostChangesTests : BotTests
{
    [Fact]
    public async Task Who_is_named_co_host_and_released_over_and_over_is_told_once_in_ten_minutes_and_what_is_true_then()
    {
        var id = IdOn(await Meetup());
        for (var times = 0; times < 3; times++)
        {
            await CoHost(id, Ben);
            await Release(id, "Ben");
        }

        Assert.StartsWith("You are a co-host now: Coffee", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromMinutes(10));
        Assert.StartsWith("You aren't a co-host any more: Coffee, Sat 5 Dec 10:00.", Assert.Single(Bot.Inbox(Ben).Skip(1)).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromHours(1));
        Assert.Equal(2, Bot.Inbox(Ben).Count);
    }

    [Fact]
    public async Task Who_is_released_and_named_again_within_ten_minutes_is_told_nothing_more()
    {
        var id = IdOn(await Meetup());
        await CoHost(id, Ben);
        await Release(id, "Ben");
        await CoHost(id, Ben);

        await Bot.Advance(Duration.FromHours(1));

        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_is_added_and_removed_over_and_over_is_told_once_in_ten_minutes()
    {
        var id = IdOn(await Meetup());
        for (var times = 0; times < 3; times++)
        {
            await Add(Ana, id, Ben);
            await Bot.Choose(Ana, (await Manage(Ana, id, "Remove")).Shown, "Who should be removed?", "Ben");
        }

        Assert.Single(Bot.Inbox(Ben));
        await Bot.Advance(Duration.FromHours(1));
        Assert.StartsWith("Ana took you off the list", Assert.Single(Bot.Inbox(Ben).Skip(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_of_the_space_answers_for_themselves_before_a_host_names_them()
    {
        var guest = new Someone("Gwen") { IsGuest = true };
        await Bot.Command(guest, "help");
        var id = IdOn(await Meetup());

        var added = await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Add")).Shown, "Who should be added?", guest, Ben);
        Assert.StartsWith(
            "Ben is going. I'll tell them. Gwen is a guest here, and guests answer for themselves. Move the card to a channel where they see it, and they can press Going.\n",
            added.Text, StringComparison.Ordinal);
        Assert.True((await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Add")).Shown, "Who should be added?", guest)).IsRefusal);
        Assert.StartsWith(
            "Gwen is a guest here, and guests host only what they have answered on its card.", (await CoHost(id, guest)).Text, StringComparison.Ordinal);
        Assert.True((await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Hand over")).Shown, "Who takes over?", guest)).IsRefusal);
        Assert.Empty(Bot.Inbox(guest));
        Assert.DoesNotContain("Gwen", Bot.Channel.Text, StringComparison.Ordinal);

        await Bot.Press(guest, Bot.Channel, "Going");

        Assert.False((await CoHost(id, guest)).IsRefusal);
        Assert.Single(Bot.Inbox(guest));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_organizer_offered_falls_with_their_right(bool isDemoted)
    {
        var id = IdOn(await Meetup());
        Bot.Platform.Standings[Olga.User] = isDemoted ? Standing.Member : Standing.Organizer;
        await Bot.ChoosePeople(Olga, (await Manage(Olga, id, "Hand over")).Shown, "Who takes over?", Dev);

        var taken = await Bot.Press(Dev, Bot.LastDirect(Dev), "Take it over");

        Assert.Equal(isDemoted, taken.IsRefusal);
        Assert.Equal(isDemoted, (await Bot.Command(Dev, "edit", ("id", id), ("title", "Mine"))).IsRefusal);
    }

    [Fact]
    public async Task What_an_organizer_offered_waits_while_the_platform_does_not_say_whether_they_still_are_one()
    {
        var id = IdOn(await Meetup());
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        await Bot.ChoosePeople(Olga, (await Manage(Olga, id, "Hand over")).Shown, "Who takes over?", Dev);
        Bot.Platform.CannotFind = true;

        var asked = await Bot.Press(Dev, Bot.LastDirect(Dev), "Take it over");
        Assert.True(asked.IsRefusal);
        Bot.Platform.CannotFind = false;

        Assert.StartsWith("Saved: you host it now", (await Bot.Press(Dev, asked, "Try again")).Text, StringComparison.Ordinal);
    }

    private async Task<Answer> CoHost(string id, Someone person) =>
        await Bot.ChoosePeople(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who hosts with you?", person);

    private async Task Release(string id, string name) =>
        await Bot.Choose(Ana, (await Manage(Ana, id, "Co-hosts")).Shown, "Who stops being a co-host?", name);

    private async Task<Answer> Manage(Someone host, string id, string label) =>
        await Bot.Press(host, await Bot.Press(host, await Bot.Command(host, "show", ("id", id)), "Manage"), label);

    private async Task Add(Someone host, string id, params Someone[] people) =>
        await Bot.ChoosePeople(host, (await Manage(host, id, "Add")).Shown, "Who should be added?", people);
}
