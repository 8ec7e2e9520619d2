using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Vote;

public sealed class VoteTests : BotTests
{
    [Fact]
    public async Task One_press_saves_says_what_and_offers_both_menus_with_the_answers_chosen()
    {
        await Poll("Sat 10am, Sun 2pm, 8 Dec 7pm");

        var answer = await Vote(Ben, "1", "3");

        Assert.Equal(
            """
            Saved: Sat 5 Dec 10:00 and Tue 8 Dec 19:00. You can change it here until Thu 3 Dec 09:00.
            [Which times work for you?]
              x 1 · Sat 5 Dec 10:00 (London time)
              - 2 · Sun 6 Dec 14:00 (London time)
              x 3 · Tue 8 Dec 19:00 (London time)
            [If need be]
              - 1 · Sat 5 Dec 10:00 (London time)
              - 2 · Sun 6 Dec 14:00 (London time)
              - 3 · Tue 8 Dec 19:00 (London time)
            Coffee · The hosts can see who said what.
            """, answer.Text);
        Assert.Contains("1 Sat 5 Dec 10:00 2 yes\n2 Sun 6 Dec 14:00 1 yes\n3 Tue 8 Dec 19:00 2 yes\n2 answered · ", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channel_shows_nobodys_answers_as_chosen()
    {
        await Poll();

        await Vote(Ben, "1");

        Assert.Empty(Bot.Channel.Chosen("Which times work for you?"));
    }

    [Fact]
    public async Task If_need_be_counts_apart_and_a_new_yes_list_leaves_it_alone()
    {
        await Poll("Sat 10am, Sun 2pm, 8 Dec 7pm");
        var first = await Vote(Ben, "1");

        var second = await Bot.Choose(Ben, first.Shown, "If need be", "2");
        var third = await Bot.Choose(Ben, second.Shown, "Which times work for you?", "3");

        Assert.StartsWith("Saved: Tue 8 Dec 19:00; if need be Sun 6 Dec 14:00.", third.Text, StringComparison.Ordinal);
        Assert.Contains("2 Sun 6 Dec 14:00 1 yes, 1 if need be", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_takes_the_place_of_an_if_need_be()
    {
        await Poll();
        var first = await Vote(Ben);
        var second = await Bot.Choose(Ben, first.Shown, "If need be", "1");
        Assert.StartsWith("Saved: if need be Sat 5 Dec 10:00.", second.Text, StringComparison.Ordinal);

        var third = await Bot.Choose(Ben, second.Shown, "Which times work for you?", "1");

        Assert.StartsWith("Saved: Sat 5 Dec 10:00. You", third.Text, StringComparison.Ordinal);
        Assert.Contains("1 Sat 5 Dec 10:00 2 yes\n", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_that_is_taken_back_is_none_and_its_voter_is_nudged()
    {
        var id = IdOn(await Poll());
        var first = await Vote(Ben, "1");

        var back = await Bot.Choose(Ben, first.Shown, "Which times work for you?");

        Assert.StartsWith("Your vote is taken back: you have not answered yet. You can vote here until Thu 3 Dec 09:00.", back.Text, StringComparison.Ordinal);
        Assert.Contains("1 answered · ", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains($"{id} Coffee · poll until Thu 3 Dec 09:00 · you have not answered yet", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(3, 8, 59));
        Assert.StartsWith("Coffee is still waiting for your answer", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_of_these_is_counted_and_can_be_changed()
    {
        await Poll();

        var answer = await Bot.Press(Ben, Bot.Channel, "None of these");

        Assert.StartsWith("Saved: none of these suits you. You can change it here until Thu 3 Dec 09:00.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2 answered; one person says none of these", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Choose(Ben, answer.Shown, "Which times work for you?", "1");
        Assert.Contains("2 answered · ", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_25_times_take_two_menus_that_do_not_overwrite_each_other()
    {
        await Poll("7 Dec, 8 Dec 8:00-19:00 every 1h, 9 Dec 8:00-19:00 every 1h, 10 Dec 8:00-19:00 every 1h");
        var menus = Bot.Channel.Card.Blocks.OfType<Block.Menu>().ToList();
        Assert.Equal([25, 23], menus.Select(menu => menu.Options.Count));
        Assert.Equal(["Which times work for you? 1–25", "Which times work for you? 26–48"], menus.Select(menu => menu.Placeholder));

        await Bot.Act(Ben, Bot.Channel, menus[0].Action, menus[0].Options[0].Value);
        var answer = await Bot.Act(Ben, Bot.Channel, menus[1].Action, menus[1].Options[0].Value);

        Assert.Equal(["1", "26"], answer.Card.Blocks.OfType<Block.Menu>().Take(2).SelectMany(menu => menu.Options).Where(option => option.Chosen).Select(option => option.Label.Split(' ')[0]));
    }

    [Fact]
    public async Task More_than_50_times_are_refused()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "8 Dec 0-23 every 1h, 9 Dec 0-23 every 1h, 10 Dec 0-23 every 1h"));

        Assert.True(answer.IsRefusal);
        Assert.Contains("more than 50 times", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", "7")]
    [InlineData("3", "-1")]
    [InlineData("3", "99999999999999999999")]
    [InlineData("3", "٣")]
    [InlineData("", "0")]
    [InlineData("ff", "0")]
    [InlineData("-1", "0")]
    [InlineData("zz", "0")]
    public async Task A_forged_or_stale_menu_changes_nothing(string shown, string value)
    {
        await Poll();
        var before = Bot.Dump("seen");

        var answer = await Bot.Act(Ben, Bot.Channel, new ActionId(ButtonNames.VoteYes, IdOn(Bot.Channel), shown), value);

        Assert.True(answer.IsRefusal);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Fact]
    public async Task A_vote_after_the_close_is_told_what_it_came_to_and_can_still_rsvp()
    {
        var old = await Poll();
        await Vote(Ben, "1");
        await Bot.AdvanceTo(At(3, 10));

        var answer = await Bot.Choose(Cleo, old, "Which times work for you?", "2");

        Assert.StartsWith("This poll closed on Thu 3 Dec 09:00; it is Sat 5 Dec 10:00.", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Cleo, answer, "Going");
        Assert.Contains("Ana, Ben, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_after_a_close_without_a_time_is_not_taken()
    {
        var old = await Poll();
        await Bot.AdvanceTo(At(3, 10));

        var answer = await Bot.Choose(Cleo, old, "Which times work for you?", "2");

        Assert.DoesNotContain("Saved", answer.Text, StringComparison.Ordinal);
        Assert.Contains("closed", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_for_a_meetup_of_another_community_finds_nothing()
    {
        await Poll();
        var press = new ComponentInteraction
        {
            Id = Bot.NextId(),
            Person = Dev.Person,
            ReceivedAt = Bot.Now,
            Space = new SpaceRef(TestPlatform.PlatformName, "york"),
            Action = Bot.Channel.Menu("Which times").Action,
            Values = ["0"],
        };

        var answer = await Bot.Do(press);

        Assert.Contains("There is no meetup", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1 answered · ", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_can_not_vote()
    {
        await Poll();
        var robot = new Person(new UserRef(TestPlatform.PlatformName, "robot"), "Robot", IsBot: true);

        var answer = await Bot.Do(BotHarness.Here(new ComponentInteraction
        {
            Id = Bot.NextId(),
            Person = robot,
            ReceivedAt = Bot.Now,
            Action = Bot.Channel.Menu("Which times").Action,
            Values = ["0"],
        }, Ben));

        Assert.True(answer.IsRefusal);
        Assert.Contains("1 answered · ", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
