using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Community.Link;

/// <summary>One poll, one tally, one guest list: a card in each space.</summary>
public sealed class SharedMeetupTests : TwoSpacesTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LinkSpaces();
    }

    [Fact]
    public async Task A_poll_from_either_side_stands_in_both_and_answers_from_both_count_in_one_tally()
    {
        var atWork = await PollAtWork();
        Assert.Contains("Fay proposes", Bot.Channel.Text, StringComparison.Ordinal);

        await Bot.Choose(Gus, atWork, "Which times work for you?", "1");
        await Bot.Choose(Ana, Bot.Channel, "Which times work for you?", "1", "2");

        foreach (var card in new[] { Bot.Channel, Bot.OtherCards[^1] })
            Assert.Contains("1 Sat 5 Dec 10:00 3 yes\n2 Sun 6 Dec 14:00 2 yes\n3 answered", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_is_announced_in_both_and_everyone_is_told_where_they_are()
    {
        var poll = await PollAtWork();
        await Bot.Choose(Gus, poll, "Which times work for you?", "1");
        await Bot.Choose(Ana, Bot.Channel, "Which times work for you?", "1");

        await Bot.Command(Fay, "decide", ("id", IdOn(poll)));

        foreach (var cards in new[] { Bot.ChannelCards, Bot.OtherCards })
        {
            Assert.Contains("Closed; it is Sat 5 Dec 10:00", cards[^2].Text, StringComparison.Ordinal);
            Assert.Contains("3 going: Fay, Gus, Ana", cards[^1].Text, StringComparison.Ordinal);
        }

        Assert.Contains("you are going", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Contains("you are going", Bot.LastDirect(Gus).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_are_counted_over_both_and_the_waitlist_is_one()
    {
        var atWork = await MeetupAtWork(("capacity", "2"));
        await Bot.Press(Ana, Bot.Channel, "Going");
        Assert.Contains("next on the waitlist", (await Bot.Press(Gus, atWork, "Going")).Text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 places taken: Fay, Ana · waiting: Gus", Bot.Channel.Text, StringComparison.Ordinal);

        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        Assert.Contains("2 of 2 places taken: Fay, Gus", Bot.OtherCards[^1].Text, StringComparison.Ordinal);
        Assert.Contains("A place is free", Bot.LastDirect(Gus).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capacity_holds_however_many_press_at_once_on_both_sides()
    {
        var atWork = await MeetupAtWork(("capacity", "5"));
        var people = Enumerable.Range(0, 20).Select(index => new Someone($"P{index}", Platform: index % 2 == 0 ? TestPlatform.PlatformName : TestPlatform.OtherName));
        var presses = people.Select(one => Bot.PressOf(one, new Answer(new Reply.Private(atWork.Card)), "Going")).ToList();

        await Task.WhenAll(presses.Select(press => Task.Run(() => Bot.Raw(press))));
        await Bot.Settle();

        Assert.Contains("5 of 5 places taken", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(Bot.Channel.Text, Bot.OtherCards[^1].Text);
        Assert.Contains("and 9 more", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_vote_counts_however_many_come_at_once_from_both_sides()
    {
        var atWork = await PollAtWork();
        var people = Enumerable.Range(0, 20).Select(index => new Someone($"P{index}", Platform: index % 2 == 0 ? TestPlatform.PlatformName : TestPlatform.OtherName));
        var votes = people.Select(one => Bot.PressOf(one, new Answer(new Reply.Private(atWork.Card)), "None of these")).ToList();

        await Task.WhenAll(votes.Select(vote => Task.Run(() => Bot.Raw(vote))));
        await Bot.Settle();

        foreach (var card in new[] { Bot.Channel, Bot.OtherCards[^1] })
            Assert.Contains("21 answered; 20 people say none of these", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_come_once_into_each_channel_and_to_each_person_where_they_are()
    {
        await MeetupAtWork();
        await Bot.Press(Ana, Bot.Channel, "Going");

        await Bot.AdvanceTo(At(4, 10, 1));

        Assert.Equal(2, Bot.ChannelCards.Count);
        Assert.Equal(2, Bot.OtherCards.Count);
        Assert.Contains("2 are going: Fay, Ana", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(Bot.Channel.Text, Bot.OtherCards[^1].Text);
        Assert.Single(Bot.Inbox(Ana));
        Assert.Single(Bot.Inbox(Fay));
    }

    [Fact]
    public async Task An_edit_and_a_cancellation_reach_both_cards_and_everyone()
    {
        var id = IdOn(await MeetupAtWork());
        await Bot.Press(Ana, Bot.Channel, "Going");

        await Move(Fay, id, "Sat 11am");
        foreach (var cards in new[] { Bot.ChannelCards, Bot.OtherCards })
            Assert.Contains("Sat 5 Dec 11:00", cards[^1].Text, StringComparison.Ordinal);
        Assert.Contains("moved", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);

        await Bot.Cancel(Olga, id, "snow");
        foreach (var cards in new[] { Bot.ChannelCards, Bot.OtherCards })
            Assert.Contains("is cancelled. Olga: “snow”", cards[^1].Text, StringComparison.Ordinal);
        Assert.Contains("snow", Bot.LastDirect(Fay).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Events);
    }

    [Fact]
    public async Task An_event_is_kept_where_the_platform_has_them()
    {
        await MeetupAtWork();

        Assert.Equal("Lunch", Assert.Single(Bot.Platform.Events).Value.Title);
        Assert.Empty(Bot.Other.Events);
    }

    [Fact]
    public async Task A_space_without_a_channel_is_asked_for_one_and_then_shows_what_is_planned()
    {
        await SetChannel(Olga, channel: ["none"]);
        await Bot.Database.WriteAsync(session => session.Communities.Update(
            session.Communities.Find(TestPlatform.PlatformName, "leeds")!.Value.Space with { AnnounceChannel = null }));
        await MeetupAtWork();
        Assert.Empty(Bot.ChannelCards);
        Assert.Contains("has no channel in Leeds (Test) yet", Bot.LastDirect(Olga).Text, StringComparison.Ordinal);

        await SetChannel(Olga);

        Assert.Contains("It's on: Lunch", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, Bot.Channel, "Going");
        Assert.Contains("Fay, Ana", Bot.OtherCards[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_platform_is_down_the_other_goes_on_and_the_first_catches_up()
    {
        var poll = await PollAtWork();
        Bot.Other.Instead = _ => new DeliveryResult.TryLater(null, "down", PlatformDown: true);

        await Bot.Choose(Ana, Bot.Channel, "Which times work for you?", "1");
        await Bot.Command(Olga, "decide", ("id", IdOn(poll)));
        Assert.Contains("It's on: Lunch", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("1 yes", Bot.OtherCards[^1].Text, StringComparison.Ordinal);

        Bot.Other.Instead = _ => null;
        await Bot.Advance(Duration.FromMinutes(20));

        Assert.Equal(Bot.Channel.Text, Bot.OtherCards[^1].Text);
        Assert.Equal(2, Bot.OtherCards.Count);
        Assert.Contains("Closed; it is", Bot.OtherCards[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_deleted_on_one_side_comes_back_there_alone()
    {
        await MeetupAtWork();
        var lost = Bot.Other.Messages[^1];
        lost.IsDeleted = true;

        await Bot.Happens(new ChatEvent.MessageDeleted(lost.Reference));

        Assert.Single(Bot.OtherCards);
        Assert.Single(Bot.ChannelCards);
        Assert.NotEqual(lost.Reference, Bot.OtherCards[0].Message);
    }

    [Fact]
    public async Task The_list_is_one()
    {
        await MeetupAtWork();
        await Meetup("Sun 10am");

        var list = (await Bot.Command(Gus, "list")).Text;

        Assert.Contains("Lunch", list, StringComparison.Ordinal);
        Assert.Contains("Coffee", list, StringComparison.Ordinal);
        Assert.True(list.IndexOf("Lunch", StringComparison.Ordinal) < list.IndexOf("Coffee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Naming_organizers_on_one_side_leaves_those_of_the_other()
    {
        await Bot.ChoosePeople(Eve, (await Bot.Command(Eve, "settings")).Shown, "Organizers", Fay);
        await Bot.ChoosePeople(Olga, (await Bot.Command(Olga, "settings")).Shown, "Organizers", Ben);
        await Bot.ChoosePeople(Olga, (await Bot.Command(Olga, "settings")).Shown, "Organizers", Cleo);

        Assert.Contains("Organizers: Cleo, Fay and", (await Bot.Command(Olga, "settings")).Text.Replace("Fay, Cleo", "Cleo, Fay", StringComparison.Ordinal), StringComparison.Ordinal);
        var lunch = IdOn(await MeetupAtWork());
        Assert.False((await Bot.Cancel(Cleo, lunch)).IsRefusal);
    }
}
