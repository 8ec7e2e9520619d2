using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Remind;

/// <summary>Ana's meetup is the whole of Sat 5 Dec: nobody hears of an hour.</summary>
public sealed class WholeDayTests : BotTests
{
    [Fact]
    public async Task The_channel_and_those_who_come_are_reminded_the_evening_before_and_in_the_morning()
    {
        await Meetup("Sat");
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.AdvanceTo(At(4, 17, 59));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(4, 18));

        Assert.StartsWith("Sat 5 Dec (tomorrow): Coffee. 2 are going: Ana, Ben.\n[Going]", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith("Sat 5 Dec (tomorrow): Coffee.", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 7, 59));
        Assert.Single(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(5, 8));
        Assert.StartsWith("Sat 5 Dec (today): Coffee.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.Equal(3, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task Each_has_them_on_their_own_clock()
    {
        await Meetup("Sat");
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Command(Ben, "me set", ("zone", "America/New_York"));

        await Bot.AdvanceTo(At(4, 22, 59));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(4, 23));
        Assert.StartsWith("Sat 5 Dec (tomorrow)", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 13));
        Assert.StartsWith("Sat 5 Dec (today)", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_hours_until_nine_make_it_nine()
    {
        var settings = await Bot.Command(Olga, "settings");
        await Bot.Submit(Olga, (await Bot.Press(Olga, settings, "Change")).Form, ("quiet", "22:00-09:00"));
        await Meetup("Sat");
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(5, 8, 59));
        var before = Bot.Inbox(Ben).Count;

        await Bot.AdvanceTo(At(5, 9));

        Assert.Equal((1, 2), (before, Bot.Inbox(Ben).Count));
    }

    [Fact]
    public async Task Each_offset_is_an_evening_or_the_morning_and_none_is_none()
    {
        await Meetup("Sat");
        foreach (var (person, reminders) in new[] { (Ben, "3 days, 1 h"), (Cleo, "none"), (Dev, "12h") })
        {
            await Bot.Command(person, "me set", ("reminders", reminders));
            await Bot.Press(person, Bot.Channel, "Going");
        }

        await Bot.AdvanceTo(At(2, 18));
        Assert.StartsWith("Sat 5 Dec (in 3 days)", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 20));

        Assert.Equal((2, 0, 1), (Bot.Inbox(Ben).Count, Bot.Inbox(Cleo).Count, Bot.Inbox(Dev).Count));
        Assert.StartsWith("Sat 5 Dec (tomorrow)", Bot.LastDirect(Dev).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Still_coming_is_asked_with_the_evening_reminder_or_without_one_at_the_same_hour()
    {
        await Bot.Command(Ben, "me set", ("reminders", "none"));
        await Meetup("Sat", ("capacity", "2"));
        var card = Bot.Channel;
        foreach (var person in new[] { Ben, Cleo })
            await Bot.Press(person, card, "Going");

        await Bot.AdvanceTo(At(4, 18));

        Assert.StartsWith("Coffee, Sat 5 Dec. Are you still coming? It's full, and 1 person is waiting", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("Are you still coming?", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_lists_and_answers_count_days()
    {
        await Meetup("Sat");
        Assert.Contains("Sat 5 Dec (in 4 days)", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec (in 4 days)", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);

        var answer = await Bot.Press(Ben, Bot.Channel, "Going");

        Assert.Contains("You can change it until it is over.", answer.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(4, 12));
        Assert.Contains("Sat 5 Dec (tomorrow)", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 7));
        Assert.Contains("Sat 5 Dec (today)", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec (today)", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_about_it_says_an_invented_hour()
    {
        await Meetup("Sat");
        var card = Bot.Channel;
        var id = IdOn(card);
        var answers = new List<string>();
        answers.Add((await Bot.Press(Ben, card, "Going")).Text);
        answers.Add((await Bot.Command(Ben, "show", ("id", id))).Text);
        answers.Add((await Bot.Command(Ben, "met", ("who", "Ana"))).Text);
        await Bot.AdvanceTo(At(5, 12));
        answers.Add((await Bot.Press(Ben, Bot.ChannelCards[0], "I'm here")).Text);
        await Bot.AdvanceTo(At(6, 18));
        answers.AddRange(Bot.Inbox(Ben).Concat(Bot.ChannelCards).Select(shown => shown.Text));
        answers.Add((await Bot.Command(Ben, "connections")).Text);

        Assert.All(answers, text => Assert.DoesNotMatch("0?9:00|21:00|8:30|hours? ago|in .* hour|soon", text));
    }

    [Fact]
    public async Task Three_days_are_reminded_of_before_the_first_and_counted_while_they_last()
    {
        await Meetup("Sat", ("duration", "3 days"));
        Assert.Contains("Sat 5 – Mon 7 Dec (in 4 days)", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.AdvanceTo(At(4, 18));

        Assert.StartsWith("Sat 5 – Mon 7 Dec (tomorrow): Coffee.", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(6, 12));
        Assert.Equal(2, Bot.Inbox(Ben).Count);
        Assert.Contains("Sat 5 – Mon 7 Dec (day 2 of 3)", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 – Mon 7 Dec (day 2 of 3)", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_morning_reminder_still_helps_while_the_day_lasts()
    {
        await Meetup("Sat");
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(4, 19));

        await Bot.SleepUntil(At(5, 11));

        Assert.StartsWith("This reminder is late, sorry.\nSat 5 Dec (today)", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }
}
