using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Remind;

public sealed class ReminderTests : BotTests
{
    [Fact]
    public async Task A_day_and_two_hours_before_the_channel_and_those_who_come_are_reminded()
    {
        await Meetup("Sat 10am", ("where", "Bean Bros"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Maybe");
        await Bot.Press(Dev, Bot.Channel, "Can't make it");

        await Bot.AdvanceTo(At(4, 9, 59));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(4, 10));

        Assert.Equal(2, Bot.ChannelCards.Count);
        Assert.StartsWith("Sat 5 Dec 10:00 (soon): Coffee, Bean Bros (map). 2 are going: Ana, Ben.\n[Going] [Maybe]", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Sat 5 Dec 10:00 (soon): Coffee, Bean Bros (map). You and Ana are going.\nNew to you: Ana.\n[Can't make it] [Fewer reminders]",
            Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("New to you: Ana and Ben.\nYou said maybe. Are you coming?\n[Going]", Assert.Single(Bot.Inbox(Cleo)).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Ana));
        Assert.Empty(Bot.Inbox(Dev));
        await Bot.AdvanceTo(At(5, 8));
        Assert.Equal(2, Bot.Inbox(Ben).Count);
        Assert.Equal(3, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task Guests_are_named_with_whom_they_come()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "+1");

        await Bot.AdvanceTo(At(4, 10));

        Assert.Contains("3 are going: Ana, Ben +1.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_member_has_their_own_choice()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");
        await Bot.Command(Ben, "me set", ("reminders", "3h"));
        await Bot.Command(Cleo, "me set", ("reminders", "none"));

        await Bot.AdvanceTo(At(5, 6, 59));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(5, 7));
        Assert.Single(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(5, 11));

        Assert.Single(Bot.Inbox(Ben));
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task In_quiet_hours_a_reminder_waits_but_the_nearest_does_not()
    {
        await Meetup("Sat 7am");
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.AdvanceTo(At(4, 7, 30));
        Assert.Empty(Bot.Inbox(Ben));
        Assert.Equal(2, Bot.ChannelCards.Count);
        await Bot.AdvanceTo(At(4, 8));
        Assert.Single(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(5, 5));

        Assert.Equal(2, Bot.Inbox(Ben).Count);
        Assert.DoesNotContain("late", Bot.Inbox(Ben)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_hours_are_the_members_own_clock()
    {
        await Meetup("Sat 10am");
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Command(Ben, "me set", ("zone", "America/New_York"));

        await Bot.AdvanceTo(At(4, 12, 59));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(4, 13));

        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Reminders_move_with_the_meetup()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Move(Ana, id, "Mon 10am");
        var before = Bot.Inbox(Ben).Count;

        await Bot.AdvanceTo(At(6, 9, 59));
        Assert.Equal(before, Bot.Inbox(Ben).Count);
        await Bot.AdvanceTo(At(6, 10));

        Assert.Equal(before + 1, Bot.Inbox(Ben).Count);
    }

    [Fact]
    public async Task One_whose_time_has_passed_when_the_meetup_is_made_is_not_sent()
    {
        await Meetup("today 5pm");
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.AdvanceTo(At(1, 14, 59));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(1, 18));

        Assert.Single(Bot.Inbox(Ben));
        Assert.Equal(2, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task Fewer_reminders_is_the_nearest_alone_then_none()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(4, 10));

        var once = await Bot.Press(Ben, Bot.LastDirect(Ben), "Fewer reminders");
        Assert.StartsWith("Saved: your reminders come 2 h before the start.", once.Text, StringComparison.Ordinal);
        var twice = await Bot.Press(Ben, Bot.LastDirect(Ben), "Fewer reminders");

        Assert.StartsWith("Saved: you get no reminders.", twice.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 10));
        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_joins_later_gets_what_is_still_ahead()
    {
        await Meetup();
        await Bot.AdvanceTo(At(4, 12));

        await Bot.Press(Ben, Bot.ChannelCards[0], "Going");
        await Bot.AdvanceTo(At(5, 9));

        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_can_not_come_any_more_is_left_in_peace()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Ben, Bot.Channel, "Can't make it");

        await Bot.AdvanceTo(At(5, 11));

        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_community_that_changes_its_reminders_changes_those_that_are_planned()
    {
        await Meetup();
        var settings = await Bot.Command(Olga, "settings");
        var form = (await Bot.Press(Olga, settings, "Change")).Form;
        await Bot.Submit(Olga, form, ("reminders", "6h"));

        await Bot.AdvanceTo(At(5, 3, 59));
        Assert.Single(Bot.ChannelCards);
        await Bot.AdvanceTo(At(5, 4));

        Assert.Equal(2, Bot.ChannelCards.Count);
    }
}
