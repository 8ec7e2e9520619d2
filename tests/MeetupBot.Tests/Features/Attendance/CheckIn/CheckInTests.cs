using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.CheckIn;

public sealed class CheckInTests : BotTests
{
    [Fact]
    public async Task The_card_takes_check_ins_from_half_an_hour_before_the_start_until_twelve_hours_after_the_end()
    {
        await Meetup();
        await Bot.AdvanceTo(At(5, 9, 29));
        Assert.DoesNotContain("I'm here", Card.ButtonLabels);

        await Bot.AdvanceTo(At(5, 9, 31));
        Assert.Equal(["I'm here", "Going", "Maybe", "Can't make it", "+1", "Add to calendar"], Card.ButtonLabels);
        await Bot.AdvanceTo(At(5, 12, 1));
        Assert.Equal(["I'm here"], Card.ButtonLabels);
        await Bot.AdvanceTo(At(5, 23, 59));
        Assert.Equal(["I'm here"], Card.ButtonLabels);
        await Bot.AdvanceTo(At(6, 0, 1));

        Assert.Empty(Card.ButtonLabels);
    }

    [Fact]
    public async Task Who_presses_is_noted_and_shown_and_can_take_it_back()
    {
        await Meetup();
        await Bot.AdvanceTo(At(5, 9, 45));

        var answer = await Bot.Press(Ben, Card, "I'm here");

        Assert.StartsWith("Saved: you are at Coffee. Afterwards I'll ask who you met. You can take it back until Sun 6 Dec 00:00.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Here: Ben", Card.Text, StringComparison.Ordinal);
        var back = await Bot.Press(Ben, answer, "Not here after all");
        Assert.StartsWith("Saved: you're not there.", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Here:", Card.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, back, "I'm here");
        Assert.Contains("Here: Ben", Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_there_before_it_was_put_off_is_not_there_at_the_new_time()
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(5, 9, 45));
        await Bot.Press(Ben, Card, "I'm here");
        Assert.Contains("Here: Ben", Card.Text, StringComparison.Ordinal);

        await Bot.Command(Ana, "edit", ("id", id), ("when", "12 Dec 10am"));

        Assert.DoesNotContain("Here:", Card.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(13, 12));
        Assert.DoesNotContain(Bot.Inbox(Ben), told => told.Text.Contains("Who did you meet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_early_or_late_or_pointless_press_is_told_why()
    {
        var card = await Meetup();
        var id = IdOn(card);
        var press = new ActionId(ButtonNames.Here, id);

        Assert.StartsWith("It is a little early: check-in for Coffee opens Sat 5 Dec 09:30", (await Bot.Act(Ben, card, press)).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(6, 0));
        var late = await Bot.Act(Ben, card, press);

        Assert.True(late.IsRefusal);
        Assert.StartsWith("Check-in for Coffee closed on Sun 6 Dec 00:00. If you were there, a host can still tick your name.", late.Text, StringComparison.Ordinal);
        Assert.True((await Bot.Act(Ben, card, new ActionId(ButtonNames.Here, "ZZZZ"))).IsRefusal);
    }

    [Fact]
    public async Task At_a_meetup_that_is_off_nobody_arrives()
    {
        var card = await Meetup();
        await Bot.AdvanceTo(At(5, 9, 45));
        await Bot.Cancel(Ana, IdOn(card));

        Assert.Equal("Coffee was cancelled.", (await Bot.Act(Ben, card, new ActionId(ButtonNames.Here, IdOn(card)))).Text);
    }

    [Fact]
    public async Task A_moved_meetup_moves_its_check_in()
    {
        var id = IdOn(await Meetup());
        await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 4pm"));

        await Bot.AdvanceTo(At(5, 10));
        Assert.DoesNotContain("I'm here", Card.ButtonLabels);
        await Bot.AdvanceTo(At(5, 15, 31));

        Assert.Contains("I'm here", Card.ButtonLabels);
    }

    [Fact]
    public async Task A_host_ticks_names_and_nobody_else_does()
    {
        var card = await Meetup();
        await Bot.Press(Ben, card, "Going");
        await Bot.Press(Cleo, card, "Maybe");
        await Bot.AdvanceTo(At(5, 10));

        var panel = await Bot.Command(Ana, "show", ("id", IdOn(card)));
        var ticks = await Bot.Press(Ana, panel, "Tick who is here");
        Assert.Equal(["Ana", "Ben", "Cleo"], ticks.Shown.Menu("Who is here?").Options.Select(option => option.Label));
        var ticked = await Bot.Choose(Ana, ticks.Shown, "Who is here?", "Ben", "Cleo");

        Assert.StartsWith("At Coffee: Ben, Cleo. ", ticked.Text, StringComparison.Ordinal);
        Assert.Contains("Here: Ben, Cleo", Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tick who is here", (await Bot.Command(Ben, "show", ("id", IdOn(card)))).Shown.ButtonLabels);
        var forged = await Bot.Act(Ben, ticks.Shown, ticks.Shown.Menu("Who is here?").Action, "1");
        Assert.StartsWith("Only Ana, co-hosts and organizers can check in others at this one.", forged.Text, StringComparison.Ordinal);
        var fewer = await Bot.Choose(Ana, ticked.Shown, "Who is here?", "Ben");
        Assert.Equal(["Ben"], fewer.Shown.Chosen("Who is here?"));
    }

    [Fact]
    public async Task Ones_own_word_stands_against_a_hosts_tick()
    {
        var card = await Meetup();
        await Bot.Press(Ben, card, "Going");
        await Bot.AdvanceTo(At(5, 10));
        await Bot.Press(Ben, Card, "I'm here");
        var ticks = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", IdOn(card))), "Tick who is here");

        var none = await Bot.Choose(Ana, ticks.Shown, "Who is here?");

        Assert.Contains("Ben checked in, so that stays.", none.Text, StringComparison.Ordinal);
        Assert.Contains("Here: Ben", Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_tick_names_nobody_who_is_not_on_the_list()
    {
        var card = await Meetup();
        await Bot.AdvanceTo(At(5, 10));
        var ticks = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", IdOn(card))), "Tick who is here");

        await Bot.Act(Ana, ticks.Shown, ticks.Shown.Menu("Who is here?").Action, "999", "2", "x", "-1");

        Assert.DoesNotContain("Here:", Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_tells_that_somebody_came_without_an_answer()
    {
        await Meetup();
        await Bot.AdvanceTo(At(5, 13));

        await Bot.Press(Dev, Card, "I'm here");

        Assert.Contains("Dev was there.", Card.Text, StringComparison.Ordinal);
    }

    private Shown Card => Bot.ChannelCards[0];

    [Fact]
    public async Task The_newest_reminder_and_the_last_direct_message_take_check_ins_too()
    {
        await Meetup();
        await Bot.Press(Ben, Card, "Going");
        await Bot.Press(Cleo, Card, "Maybe");
        await Bot.AdvanceTo(At(5, 9, 29));
        Assert.DoesNotContain("I'm here", Bot.Channel.ButtonLabels);

        await Bot.AdvanceTo(At(5, 9, 31));

        Assert.Equal(["I'm here", "Going", "Maybe", "Can't make it", "+1"], Bot.Channel.ButtonLabels);
        Assert.Equal(["I'm here", "Can't make it", "Fewer reminders"], Bot.LastDirect(Ben).ButtonLabels);
        Assert.Contains("I'm here", Bot.LastDirect(Cleo).ButtonLabels);
        Assert.Empty(Bot.Inbox(Ben)[^2].ButtonLabels);
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I'm here");
        Assert.Contains("Here: Ben", Card.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 10, 1));
        Assert.Equal(["I'm here"], Bot.LastDirect(Ben).ButtonLabels);
        await Bot.AdvanceTo(At(6, 0, 1));
        Assert.DoesNotContain(Bot.Inbox(Ben), told => told.ButtonLabels.Contains("I'm here"));
    }
}
