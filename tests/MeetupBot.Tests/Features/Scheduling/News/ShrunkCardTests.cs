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

        Assert.All(Bot.ChannelCards, card => Assert.StartsWith("Coffee on Sat 5 Dec 10:00 is cancelled.", card.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_of_what_moved_says_when_it_is_now()
    {
        var id = IdOn(await Meetup());
        await Bot.AdvanceTo(At(4, 12));

        await Bot.Command(Ana, "edit", ("id", id), ("when", "Sun 6 Dec 2pm"));

        Assert.All(Bot.ChannelCards, card => Assert.Contains("Sun 6 Dec 14:00", card.Text, StringComparison.Ordinal));
    }
}
