using MeetupBot.Domain.Communities;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

public sealed class VisitTests : CoffeeTests
{
    [Theory]
    [InlineData("Lisbon", "4-8 May", "Tue 4 May 2027 to Sat 8 May 2027")]
    [InlineData("Lisbon", "2027-05-04", "Tue 4 May 2027")]
    [InlineData("Lisbon", "next week", "Mon 7 Dec to Sun 13 Dec")]
    public async Task Where_and_when_are_read_back(string where, string when, string days)
    {
        var answer = await Bot.Command(Ana, "coffee visiting", ("where", where), ("when", when));

        Assert.StartsWith($"Saved: you are in Lisbon, {days}. I'll ask the people in coffee rounds there, if there are any, and tell you who'd like to meet.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lisbon 4-8 May", "Lisbon")]
    [InlineData("New York 4-8 May", "New York")]
    public async Task Typed_as_one_text_the_days_are_what_stands_at_its_end(string typed, string where) =>
        Assert.StartsWith($"Saved: you are in {where}, Tue 4 May 2027 to Sat 8 May 2027.", (await Bot.Command(Ana, "coffee visiting", ("where", typed))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_missing_is_asked_for_in_a_form()
    {
        var form = (await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"))).Form;

        Assert.Equal("Lisbon", form.Fields[0].Value);
        Assert.Contains("Saved", (await Bot.Submit(Ana, form, ("when", "4-8 May"))).Text, StringComparison.Ordinal);
        Assert.Equal(["when"], (await Bot.Submit(Ana, form, ("when", "flurgl"))).Errors.Keys);
    }

    [Theory]
    [InlineData("flurgl")]
    [InlineData("1 Jan 2020")]
    [InlineData("10 Dec 2026, 10 Dec 2027")]
    [InlineData("10 Dec - 10 Jun")]
    public async Task Days_that_can_not_be_are_refused(string when)
    {
        var answer = await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", when));

        Assert.True(answer.IsRefusal, answer.Text);
    }

    [Theory]
    [InlineData("Lisbon until Sunday", "Lisbon", "Tue 1 Dec to Sun 6 Dec")]
    [InlineData("Lisbon for 2 weeks", "Lisbon", "Tue 1 Dec to Mon 14 Dec")]
    [InlineData("New York from 4 May to 8 May", "New York", "Tue 4 May 2027 to Sat 8 May 2027")]
    public async Task Lengths_and_ends_are_read_too(string typed, string where, string days) => Assert.StartsWith(
        $"Saved: you are in {where}, {days}.", (await Bot.Command(Ana, "coffee visiting", ("where", typed))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Days_that_can_not_be_have_the_nearest_by_button_and_keep_the_place()
    {
        var refused = await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon 30 Feb"));

        Assert.DoesNotMatch("poll|meetup", refused.Text);
        Assert.Equal("Lisbon", (await Bot.Press(Ana, refused, "Change")).Form.Fields[0].Value);
        Assert.StartsWith("Saved: you are in Lisbon, Sun 28 Feb 2027.", (await Bot.Press(Ana, refused, "Sun 28 Feb 2027")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_is_too_long_is_offered_as_long_as_it_may_be()
    {
        var refused = await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "10 Dec - 20 Mar"));

        Assert.StartsWith("A visit can last 92 days at most", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: you are in Lisbon, Thu 10 Dec to Thu 11 Mar 2027.", (await Bot.Press(Ana, refused, refused.Shown.ButtonLabels.First())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_name_of_a_place_that_fits_no_button_is_asked_for_again()
    {
        var refused = await Bot.Command(Ana, "coffee visiting", ("where", new string('L', 60)), ("when", "30 Feb"));

        Assert.Equal(["Change"], refused.Shown.ButtonLabels);
    }

    [Fact]
    public async Task Those_who_live_there_and_take_part_are_asked_once()
    {
        await Join("lisbon", Ben, Cleo);
        await Join("York", Dev);

        var saved = await Visit();

        Assert.Contains("I'll ask the people in coffee rounds there, if there are any", saved.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Ana is in Lisbon, Thu 10 Dec to Sun 13 Dec. Would you like to meet?\n[I'd like to] [Not this time]\nIf you do, I'll tell Ana. If 3 of you want to, I'll ask Ana whether to start a poll.",
            Assert.Single(Bot.Inbox(Ben)).Text);
        Assert.Single(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Dev));
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Said_again_nobody_is_asked_again()
    {
        await Join("Lisbon", Ben);
        await Visit();

        Assert.Equal("I know of your visit to Lisbon already, from Thu 10 Dec to Sun 13 Dec.\n[Other days]", (await Visit()).Text);
        Assert.Single(Bot.Inbox(Ben));
        Assert.False((await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "20-23 Dec"))).IsRefusal);
    }

    [Fact]
    public async Task New_days_of_a_known_visit_take_the_place_of_the_old_ones()
    {
        await Join("Lisbon", Ben);
        await Visit();

        var asked = await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "12-20 Dec"));
        Assert.Equal(
            "I know of your visit to Lisbon already, from Thu 10 Dec to Sun 13 Dec.\n[Use Sat 12 – Sun 20 Dec instead] [Other days]", asked.Text);
        var saved = await Bot.Press(Ana, asked, "Use Sat 12 – Sun 20 Dec instead");

        Assert.StartsWith("Saved: you are in Lisbon, Sat 12 Dec to Sun 20 Dec. Answers still count for the days that stay; I only ask people who need to answer again. I'll tell you who'd like to meet.", saved.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ana is in Lisbon, Sat 12 Dec to Sun 20 Dec.", Bot.Inbox(Ben)[^1].Text, StringComparison.Ordinal);
        Assert.False((await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "10-11 Dec"))).IsRefusal);
    }

    [Theory]
    [InlineData("11-12 Dec", false)]
    [InlineData("12-20 Dec", true)]
    public async Task New_days_keep_the_answers_for_days_that_remain(string days, bool isAskedWhoWouldRatherNot)
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        await Bot.Press(Ben, Bot.Inbox(Ben)[^1], "I'd like to");
        await Bot.Press(Cleo, Bot.Inbox(Cleo)[^1], "Not this time");

        var asked = await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", days));
        await Bot.Press(Ana, asked, asked.Shown.ButtonLabels.First());

        Assert.Single(Bot.Inbox(Ben));
        Assert.Equal(isAskedWhoWouldRatherNot ? 2 : 1, Bot.Inbox(Cleo).Count);
        Assert.Equal(2, Bot.Inbox(Dev).Count);
        await Bot.Press(Dev, Bot.Inbox(Dev)[^1], "I'd like to");
        Assert.Equal(2, Bot.Inbox(Ana).Count(card => card.Text.Contains("would like to meet you", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_visitor_hears_who_wants_to_once_and_not_who_does_not()
    {
        await Join("Lisbon", Ben, Cleo);
        await Visit();

        var saved = await Bot.Press(Ben, Bot.LastDirect(Ben), "I'd like to");
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I'd like to");
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Not this time");

        Assert.StartsWith("Saved: you'd like to meet Ana. If 3 of you want to, I'll ask Ana whether to start a poll. You can change it here until Sun 13 Dec.", saved.Text, StringComparison.Ordinal);
        Assert.Equal("@Ben would like to meet you in Lisbon.", Assert.Single(Bot.Inbox(Ana)).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_three_who_want_to_the_visitor_can_make_a_poll_in_their_name(bool announced)
    {
        if (announced)
        {
            var settings = await Bot.Command(Olga, "settings");
            await Bot.Act(Olga, settings.Shown, settings.Shown.Menu("Announce channel").Action, BotHarness.General);
        }

        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        foreach (var one in new[] { Ben, Cleo })
            await Bot.Press(one, Bot.LastDirect(one), "I'd like to");

        await Bot.Press(Dev, Bot.LastDirect(Dev), "I'd like to");
        var posted = await Bot.Press(Ana, Bot.LastDirect(Ana), "Propose times in my name");

        Assert.StartsWith("Coffee with a visitor in Lisbon: enough people want to. Which times work for you?", posted.Text, StringComparison.Ordinal);
        foreach (var one in new[] { Ben, Cleo, Dev })
        {
            Assert.StartsWith(
                "Coffee with a visitor in Lisbon: enough people want to. Which times work for you? Your yes stands for all of them; take out what doesn't work.",
                Bot.LastDirect(one).Text,
                StringComparison.Ordinal);
            Assert.Equal(["1", "2", "3", "4"], Bot.LastDirect(one).Chosen("Which times work for you?"));
        }

        Assert.Equal(announced ? 1 : 0, Bot.ChannelCards.Count(card => card.Text.Contains("Ana proposes", StringComparison.Ordinal)));
        var voted = await Bot.Choose(Ben, Bot.LastDirect(Ben), "Which times work for you?", "1", "2");
        Assert.StartsWith("Saved: Thu 10 Dec 18:30 and Fri 11 Dec 18:30", voted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_so_after_the_poll_began_gets_it_too()
    {
        await Join("Lisbon", Ben, Cleo, Dev, Olga);
        await Visit();
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Press(one, Bot.LastDirect(one), "I'd like to");
        await Bot.Press(Ana, Bot.LastDirect(Ana), "Propose times in my name");

        var asked = Bot.LastDirect(Olga);
        Assert.Equal(["1", "2", "3", "4"], (await Bot.Press(Olga, asked, "I'd like to")).Shown.Chosen("Which times work for you?"));
        Assert.Equal(4, await Answered());
        await Bot.Press(Olga, asked, "Not this time");
        Assert.Equal(3, await Answered());
        Assert.Single(await Read(session => session.Meetups.HostedBy(IdOf(session, Ana))));
    }

    private Task<int> Answered() => Read(session => session.Polls.Find(session.Meetups.HostedBy(IdOf(session, Ana))[0].Id).Answered);

    [Fact]
    public async Task Nothing_is_posted_in_the_visitors_name_before_they_say_so_and_the_third_reads_what_the_others_read()
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        var (ben, cleo) = (await Bot.Press(Ben, Bot.LastDirect(Ben), "I'd like to"), await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I'd like to"));
        Assert.DoesNotContain(Bot.Inbox(Ana), card => card.ButtonLabels.Contains("Propose times in my name"));

        var dev = await Bot.Press(Dev, Bot.LastDirect(Dev), "I'd like to");

        Assert.Equal(ben.Text, cleo.Text);
        Assert.Equal(ben.Text, dev.Text);
        Assert.Empty(await Read(session => session.Meetups.HostedBy(IdOf(session, Ana))));
        Assert.Equal(
            "3 people would like to meet you in Lisbon. Shall I propose times in your name?\n[Propose times in my name]\n"
            + "It becomes a poll of these days for everybody here, in the announce channel if there is one. You host it. The people who'd like to meet you are asked in private.",
            Bot.LastDirect(Ana).Text);
        await Bot.AdvanceTo(At(14, 12));
        Assert.Empty(await Read(session => session.Meetups.HostedBy(IdOf(session, Ana))));
        Assert.True((await Bot.Press(Ana, Bot.LastDirect(Ana), "Propose times in my name")).IsRefusal);
    }

    [Fact]
    public async Task Only_the_visitor_proposes_once_and_is_not_told_who_does_not_want_to_any_more()
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        var asked = Bot.LastDirect(Ben);
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Press(one, Bot.LastDirect(one), "I'd like to");
        var question = Bot.LastDirect(Ana);
        await Bot.Press(Ben, asked, "Not this time");

        Assert.True((await Bot.Press(Cleo, question, "Propose times in my name")).IsRefusal);
        var posted = await Bot.Press(Ana, question, "Propose times in my name");
        Assert.Equal(posted.Text, (await Bot.Press(Ana, question, "Propose times in my name")).Text);

        Assert.StartsWith("Coffee with a visitor in Lisbon: enough people want to.", posted.Text, StringComparison.Ordinal);
        Assert.Single(await Read(session => session.Meetups.HostedBy(IdOf(session, Ana))));
        Assert.DoesNotContain(Bot.Inbox(Ben), card => card.Text.Contains("enough people want to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Old_gone_foreign_and_own_visits_are_answered_clearly()
    {
        await Join("Lisbon", Ben);
        await Visit();
        var asked = Bot.LastDirect(Ben);
        var action = asked.Button("I'd like to").Action;

        Assert.StartsWith("That's your own visit", (await Bot.Act(Ana, asked, action)).Text, StringComparison.Ordinal);
        Assert.True((await Bot.Act(Ben, asked, action with { Subject = "nonsense" })).IsRefusal);
        await Bot.AdvanceTo(At(14, 12));
        Assert.Equal("This visit to Lisbon is over. If you met, tell me with /meetup met.", (await Bot.Press(Ben, asked, "I'd like to")).Text);
        await Bot.Press(Ana, await Bot.Command(Ana, "me forget"), "Forget me");
        Assert.Equal("This visit isn't planned any more, so there is nothing to answer.", (await Bot.Press(Ben, asked, "I'd like to")).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_thanks_keeps_visitor_and_local_apart_and_the_visitor_reads_the_same(bool byVisitor)
    {
        await Join("Lisbon", Ben, Cleo);
        await Bot.Database.WriteAsync(session => session.NoThanks.Say(
            IdOf(session, byVisitor ? Ana : Ben), IdOf(session, byVisitor ? Ben : Ana), Bot.Now));

        var saved = await Visit();

        Assert.Contains("I'll ask the people in coffee rounds there, if there are any", saved.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Whom_the_visitor_wants_to_be_kept_apart_from_meanwhile_reads_what_all_read_and_the_visitor_nothing()
    {
        await Join("Lisbon", Ben, Cleo, Dev, Olga);
        await Visit();
        await Bot.Database.WriteAsync(session => session.NoThanks.Say(IdOf(session, Ana), IdOf(session, Ben), Bot.Now));

        var (ben, cleo) = (
            await Bot.Press(Ben, Bot.LastDirect(Ben), "I'd like to"), await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I'd like to"));
        var dev = await Bot.Press(Dev, Bot.LastDirect(Dev), "I'd like to");

        Assert.Equal(cleo.Text, ben.Text);
        Assert.Equal(cleo.Text, dev.Text);
        Assert.DoesNotContain(Bot.Inbox(Ana), card => card.Text.Contains("Ben", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visitor_is_matched_where_they_are()
    {
        await TurnOn();
        await Join("Leeds", Ana, Dev);
        await Join("Lisbon", Ben);
        await Visit();

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Equal(["ana ben"], Groups());
        Assert.StartsWith("There was nobody for you in this coffee round.", Bot.LastDirect(Dev).Text, StringComparison.Ordinal);
    }

    private async Task<Answer> Visit() => await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "10-13 Dec"));

    [Fact]
    public async Task Who_changes_their_mind_to_and_fro_is_told_of_once_and_the_visitor_is_asked_once()
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        var asked = Bot.LastDirect(Dev);
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Press(one, Bot.LastDirect(one), "I'd like to");
        Assert.Equal(4, Bot.Inbox(Ana).Count);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Bot.Press(Dev, asked, "Not this time");
            await Bot.Press(Dev, asked, "I'd like to");
        }

        Assert.Equal(4, Bot.Inbox(Ana).Count);
    }

    [Fact]
    public async Task Where_only_organizers_propose_a_visitor_does_not()
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Press(one, Bot.LastDirect(one), "I'd like to");
        await Bot.Database.WriteAsync(session => session.Communities.Update(
            session.Communities.Find(CommunityOf(session))! with { Proposers = Proposers.Organizers }));

        Assert.StartsWith("Only organizers", (await Bot.Press(Ana, Bot.LastDirect(Ana), "Propose times in my name")).Text, StringComparison.Ordinal);
        Assert.Empty(await Read(session => session.Meetups.HostedBy(IdOf(session, Ana))));
    }

    [Fact]
    public async Task The_question_that_waits_is_dropped_for_whoever_wants_to_be_kept_apart_meanwhile()
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Press(one, Bot.LastDirect(one), "I'd like to");
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Press(Ana, Bot.LastDirect(Ana), "Propose times in my name");
        await Bot.Command(Ben, "me set", ("notwith", "ana"));

        await Bot.AdvanceTo(At(2, 9));

        Assert.Single(Bot.Inbox(Ben));
        Assert.Contains("enough people want to", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_days_that_change_before_the_morning_only_the_new_ones_are_asked_about()
    {
        await Join("Lisbon", Ben);
        await Bot.AdvanceTo(At(1, 23));
        await Visit();
        var asked = await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "12-20 Dec"));
        await Bot.Press(Ana, asked, "Use Sat 12 – Sun 20 Dec instead");

        await Bot.AdvanceTo(At(2, 9));

        Assert.StartsWith("Ana is in Lisbon, Sat 12 Dec to Sun 20 Dec.", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_visits_somebody_plans_nobody_is_asked_more_than_three_times_a_day()
    {
        await Join("Lisbon", Ben);
        foreach (var day in Enumerable.Range(10, 6))
            Assert.False((await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", $"{day} Dec"))).IsRefusal);

        Assert.Equal(3, Bot.Inbox(Ben).Count);
    }
}
