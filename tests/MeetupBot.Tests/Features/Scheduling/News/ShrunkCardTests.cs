using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.News;

/// <summary>A card that the next one replaces shrinks to a line that leads there.</summary>
public sealed class ShrunkCardTests : BotTests
{
    [Fact]
    public async Task A_decided_poll_is_a_line_that_leads_to_the_meetup()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");

        await Bot.Command(Ana, "decide", ("id", id));

        Assert.Equal($"Coffee · Closed; it is Sat 5 Dec 10:00 · Details and answers · {id}", Bot.ChannelCards[0].Text);
        Assert.Empty(Bot.ChannelCards[0].ButtonLabels);
        Assert.StartsWith("It's on: Coffee", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_befores_reminder_is_a_line_when_the_next_is_posted()
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(4, 12));
        var first = Bot.ChannelCards.Count - 1;
        Assert.Contains("Going", Bot.ChannelCards[first].ButtonLabels);

        await Bot.AdvanceTo(At(5, 9));

        Assert.Equal($"Coffee · Sat 5 Dec 10:00 · Details and answers · {id}", Bot.ChannelCards[first].Text);
        Assert.Contains("Going", Bot.Channel.ButtonLabels);
        await Bot.AdvanceTo(At(5, 13));
        Assert.Empty(Bot.ChannelCards[first + 1].ButtonLabels);
    }

    [Fact]
    public async Task A_reminder_of_what_is_cancelled_says_so()
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(4, 12));

        await Bot.Cancel(Ana, id);

        Assert.Equal($"Coffee on Sat 5 Dec 10:00 is cancelled.\nThe calendar file takes it out of your calendar · {id}", Bot.ChannelCards[0].Text);
        Assert.Equal($"Coffee on Sat 5 Dec 10:00 is cancelled · Details and answers · {id}", Bot.ChannelCards[1].Text);
        Assert.Equal(2, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task A_reminder_by_direct_message_is_a_line_when_the_next_comes_and_the_next_when_it_begins()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(4, 12));
        Assert.Contains("Can't make it", Bot.LastDirect(Ben).ButtonLabels);

        await Bot.AdvanceTo(At(5, 9));

        var line = $"Coffee · Sat 5 Dec 10:00 · Details and answers · {id}";
        Assert.Equal(line, Bot.Inbox(Ben)[^2].Text);
        Assert.Empty(Bot.Inbox(Ben)[^2].ButtonLabels);
        Assert.Contains("Can't make it", Bot.LastDirect(Ben).ButtonLabels);
        await Bot.AdvanceTo(At(5, 9, 59));
        Assert.Contains("Can't make it", Bot.LastDirect(Ben).ButtonLabels);
        await Bot.AdvanceTo(At(5, 10, 1));
        Assert.Equal($"Coffee · began Sat 5 Dec 10:00 · Details and answers · {id}\n[I'm here]", Bot.LastDirect(Ben).Text);
    }

    [Fact]
    public async Task A_reminder_by_direct_message_of_what_is_cancelled_or_on_again_says_so_in_a_line()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(4, 12));

        var cancelled = await Bot.Cancel(Ana, id);

        Assert.Equal($"Coffee on Sat 5 Dec 10:00 is cancelled · Details and answers · {id}", Bot.Inbox(Ben)[^2].Text);
        Assert.Empty(Bot.Inbox(Ben)[^2].ButtonLabels);
        await Bot.Press(Ana, cancelled, "Take it back");
        Assert.Equal($"Coffee · Sat 5 Dec 10:00 · Details and answers · {id}", Bot.Inbox(Ben)[0].Text);
    }

    [Fact]
    public async Task A_reminder_by_direct_message_of_what_moved_is_a_line_that_says_when_it_is_now()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(4, 12));
        var reminders = Bot.Inbox(Ben).Count;

        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "Sun 6 Dec 2pm")), "Move it and tell them");

        Assert.Equal($"Coffee · Sun 6 Dec 14:00 · Details and answers · {id}", Bot.Inbox(Ben)[reminders - 1].Text);
    }

    [Fact]
    public async Task A_reminder_mentioned_in_the_channel_loses_its_buttons_when_it_begins()
    {
        var id = IdOn(await Meetup());
        await Bot.Command(Ben, "me set", ("reminders", "3h"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed") : null;
        await Bot.AdvanceTo(At(5, 7, 30));
        var mention = Bot.ChannelCards.ToList().FindIndex(card => card.Text.StartsWith("@Ben", StringComparison.Ordinal));
        Assert.Contains("Can't make it", Bot.ChannelCards[mention].ButtonLabels);

        await Bot.AdvanceTo(At(5, 10, 1));

        Assert.Equal($"Coffee · began Sat 5 Dec 10:00 · Details and answers · {id}", Bot.ChannelCards[mention].Text);
    }

    [Fact]
    public async Task A_question_whether_one_still_comes_loses_its_buttons_when_it_begins()
    {
        var id = IdOn(await Meetup());
        await Bot.Command(Ana, "edit", ("id", id), ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Command(Ana, "me set", ("reminders", "none"));
        await Bot.AdvanceTo(At(4, 12));
        Assert.Contains("Yes, I'm coming", Bot.LastDirect(Ana).ButtonLabels);

        await Bot.AdvanceTo(At(5, 10, 1));

        Assert.Equal($"Coffee · began Sat 5 Dec 10:00 · Details and answers · {id}\n[I'm here]", Bot.LastDirect(Ana).Text);
    }

    [Fact]
    public async Task A_reminder_of_what_moved_says_when_it_is_now()
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(4, 12));

        await Bot.Command(Ana, "edit", ("id", id), ("when", "Sun 6 Dec 2pm"));

        Assert.All(Bot.ChannelCards, card => Assert.Contains("Sun 6 Dec 14:00", card.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_it_is_on_is_a_line_when_a_reminder_follows_and_what_one_is_asked_stays_until_it_begins()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Bot.Choose(Cleo, (await Vote(Cleo)).Shown, "If need be", "1");
        await Bot.Command(Ana, "decide", ("id", id));
        await Bot.Settle();
        Assert.Contains("Can't make it", Bot.Inbox(Ben)[0].ButtonLabels);

        await Bot.AdvanceTo(At(4, 12));

        var line = $"Coffee · Sat 5 Dec 10:00 · Details and answers · {id}";
        Assert.Equal(line, Bot.Inbox(Ben)[0].Text);
        Assert.Contains("Going", Bot.LastDirect(Cleo).ButtonLabels);
        await Bot.AdvanceTo(At(5, 10, 1));
        Assert.Equal($"Coffee · began Sat 5 Dec 10:00 · Details and answers · {id}", Bot.LastDirect(Cleo).Text);
    }
}
