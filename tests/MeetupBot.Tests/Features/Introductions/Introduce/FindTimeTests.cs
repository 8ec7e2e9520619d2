using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Those introduced find a time among themselves.</summary>
public sealed class FindTimeTests : IntroductionTests
{
    [Fact]
    public async Task A_poll_in_their_conversation_is_on_as_soon_as_both_say_yes()
    {
        var poll = await Poll(Ben, Cleo);
        Assert.Contains("1 Sat 5 Dec 10:00 1 yes\n2 Sun 6 Dec 14:00 1 yes", poll.Text, StringComparison.Ordinal);

        await Bot.Choose(Cleo, poll, "Which times work for you?", "2");

        Assert.Contains("It's on: Getting to know each other", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Sun 6 Dec 14:00–16:00 (soon)", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Ben, Cleo", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_times_are_offered_and_one_press_asks_the_other()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();

        var offered = await Bot.Press(Ben, Group(Ben, Cleo)[^1], "Find a time");

        Assert.True(offered.Shown.IsPrivate);
        Assert.Equal(
            "These could suit you and Cleo. Press one and I'll ask.\n"
            + "[Wed 2 Dec 19:00 (London time)] [Thu 3 Dec 19:00 (London time)] [Sat 5 Dec 11:00 (London time)] [Other times]", offered.Text);
        var asked = await Bot.Press(Ben, offered, "Thu 3 Dec 19:00 (London time)");
        Assert.StartsWith("I ask Cleo: Thu 3 Dec 19:00–21:00.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Thu 3 Dec 19:00–21:00 (soon)", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
        await Bot.Press(Cleo, Group(Ben, Cleo)[^1], "Going");
        Assert.Contains("2 going: Ben, Cleo", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offered_times_can_be_changed_before_they_are_asked()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();
        var offered = await Bot.Press(Ben, Group(Ben, Cleo)[^1], "Find a time");

        var form = (await Bot.Press(Ben, offered, "Other times")).Form;

        Assert.Equal("Wed 2 Dec 19:00, Thu 3 Dec 19:00, Sat 5 Dec 11:00", form.Fields.Single(field => field.Key == "when").Value);
        await Bot.Submit(Ben, form);
        Assert.Contains("1 Wed 2 Dec 19:00 1 yes\n2 Thu 3 Dec 19:00 1 yes\n3 Sat 5 Dec 11:00 1 yes", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_passed_while_it_was_offered_is_refused_with_a_way_on()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();
        var offered = await Bot.Press(Ben, Group(Ben, Cleo)[^1], "Find a time");
        await Bot.AdvanceTo(At(2, 20));

        var refused = await Bot.Press(Ben, offered, "Wed 2 Dec 19:00 (London time)");

        Assert.True(refused.IsRefusal);
        Assert.Contains("Find a time", refused.Shown.ButtonLabels);
        foreach (var forged in new[] { "", "-1", "99999999999999999999", "x" })
            Assert.True((await Bot.Act(Ben, offered.Shown, offered.Shown.Button("Thu 3 Dec 19:00 (London time)").Action with { Detail = forged })).IsRefusal);
        Assert.True((await Bot.Act(Dev, offered.Shown, offered.Shown.Button("Thu 3 Dec 19:00 (London time)").Action)).IsRefusal);
        Assert.Single(Group(Ben, Cleo));
    }

    [Fact]
    public async Task The_times_follow_from_what_one_voted_and_from_where_both_are_seen_to_go_and_never_from_the_others_votes()
    {
        await Bot.Command(Ana, "propose", ("title", "Climbing"), ("when", "Fri 20:00, Sun 9:30"));
        await Vote(Ben, "1");
        await Vote(Cleo, "2");
        await Open(Ben, Cleo);
        await Bot.Settle();

        Assert.Contains(
            "[Fri 4 Dec 20:00 (London time)] [Sat 5 Dec 11:00 (London time)] [Fri 11 Dec 20:00 (London time)]",
            (await Bot.Press(Ben, Group(Ben, Cleo)[^1], "Find a time")).Text, StringComparison.Ordinal);
        await Bot.Command(Dev, "propose", ("title", "Run"), ("when", "Sat 8:30am"));
        await Bot.Press(Cleo, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(6, 9));

        Assert.Contains("[Sat 12 Dec 08:30 (London time)]", (await Bot.Press(Ben, Group(Ben, Cleo)[0], "Find a time")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_lists_shows_votes_on_changes_or_is_told_of_it()
    {
        var poll = await Poll(Ben, Cleo);
        var id = IdOn(poll);

        foreach (var outsider in new[] { Ana, Olga })
        {
            Assert.DoesNotContain(id, (await Bot.Command(outsider, "list")).Text, StringComparison.Ordinal);
            foreach (var command in new[] { "show", "decide", "edit", "cancel" })
                Assert.StartsWith($"There is no meetup “{id}” here.", (await Bot.Command(outsider, command, ("id", id))).Text, StringComparison.Ordinal);
            Assert.True((await Bot.Choose(outsider, poll, "Which times work for you?", "1")).IsRefusal);
            Assert.DoesNotContain(id, await Suggested(outsider), StringComparison.Ordinal);
        }

        await Bot.Choose(Cleo, poll, "Which times work for you?", "1");
        Assert.True((await Bot.Act(Ana, poll, new ActionId("rsvp.going", id))).IsRefusal);
        await Bot.Advance(Duration.FromDays(6));
        Assert.Empty(Bot.Platform.Events);
        Assert.Empty(Bot.ChannelCards);
        Assert.Empty(Bot.Inbox(Ana));
        Assert.Empty(Bot.Inbox(Olga));
        Assert.Contains(Bot.Inbox(Ben), card => card.Text.Contains("Getting to know each other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_two_can_show_change_and_cancel_it()
    {
        var id = IdOn(await Poll(Ben, Cleo));

        Assert.Contains("Getting to know each other", (await Bot.Command(Cleo, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.Contains($"Only between people who were introduced\n{id} Getting to know each other", (await Bot.Command(Cleo, "list")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask someone to answer", (await Bot.Command(Ben, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.False((await Bot.Cancel(Cleo, id)).IsRefusal);
        Assert.Contains("Cancelled.", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_time_is_set_at_once_and_both_are_reminded()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();
        await Find(Ben, Group(Ben, Cleo)[^1], "Sat 10am");

        var card = Group(Ben, Cleo)[^1];
        Assert.StartsWith("Getting to know each other\nBen suggests Sat 5 Dec 10:00–12:00", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It's on", card.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody else has said yes yet.", card.Text, StringComparison.Ordinal);
        await Bot.Press(Cleo, card, "Going");
        Assert.StartsWith("It's on: Getting to know each other", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(4, 12));

        Assert.Contains("You and Ben are going.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_they_have_no_conversation_the_other_is_asked_by_direct_message_and_both_are_told()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Group ? new DeliveryResult.Refused(RefusalReason.NoPermission, "no threads") : null;
        await Open(Ben, Cleo);
        await Bot.Settle();
        var answer = await Find(Ben, Bot.LastDirect(Ben), "Sat 10am, Sun 2pm");

        Assert.StartsWith("I ask Cleo: Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00. It's on as soon as everybody can make one of them.", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Getting to know each other: Ben asks which time suits you.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        await Bot.Choose(Cleo, Bot.LastDirect(Cleo), "Which times work for you?", "1");
        Assert.Contains("It's on: Getting to know each other", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.Contains("It's on: Getting to know each other", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_their_conversation_takes_no_card_nothing_is_saved()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();
        var conversation = Group(Ben, Cleo)[^1];
        var form = (await Bot.Press(Ben, await Bot.Press(Ben, conversation, "Find a time"), "Other times")).Form;
        var submitted = BotHarness.Here(
            new FormInteraction { Id = Bot.NextId(), Person = Ben.Person, ReceivedAt = Bot.Now, Action = form.Action, Fields = new Dictionary<string, string> { ["when"] = "Sat 10am" } }, Ben);
        Bot.CardObstacle = new Obstacle(RefusalReason.Locked);

        var refused = await Bot.Do(submitted with { Channel = conversation.Message!.Value.Channel });

        Assert.Equal(
            "I can't post a card here. A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”. Nothing is saved yet.\n[Find a time]",
            refused.Text);
        Assert.Single(Group(Ben, Cleo));
    }

    [Fact]
    public async Task Without_an_answer_of_the_other_no_time_is_chosen()
    {
        var poll = await Poll(Ben, Cleo);

        await Bot.Advance(Duration.FromDays(3));

        Assert.Equal(MeetupState.Polling, (await Read(session => session.Meetups.Find(new MeetupId(IdOn(poll)))))!.State);
        Assert.Contains(Bot.Inbox(Ben), card => card.Text.Contains("Keep it open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_time_is_not_looked_for_while_there_is_a_plan()
    {
        await Poll(Ben, Cleo);

        var answer = await Bot.Press(Cleo, Group(Ben, Cleo)[0], "Find a time");

        Assert.True(answer.IsRefusal);
        Assert.Contains(Words.PlannedAlready, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Getting to know each other", (await Bot.Press(Cleo, answer, "More details")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "When? For example: Sat 10am")]
    [InlineData("flurgl", "flurgl")]
    [InlineData("2020-01-01 10:00", "")]
    public async Task A_time_that_cannot_be_read_is_said_at_its_field(string when, string said)
    {
        await Open(Ben, Cleo);
        await Bot.Settle();

        var answer = await Find(Ben, Group(Ben, Cleo)[^1], when);

        Assert.Contains(said, answer.Errors["when"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_mean_two_things_is_asked_and_keeps_what_was_typed()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();

        var answer = await Find(Ben, Group(Ben, Cleo)[^1], "Sat at 7, Sun at 7");

        Assert.Equal("Sat at 7, Sun at 7", (await Bot.Press(Ben, answer, "Change")).Form.Fields[0].Value);
        Assert.True((await Bot.Press(Cleo, answer, "Sat 5 Dec 19:00–21:00, Sun 6 Dec 19:00–21:00")).IsRefusal);
        await Bot.Press(Ben, answer, "Sat 5 Dec 19:00–21:00, Sun 6 Dec 19:00–21:00");
        Assert.Contains("1 Sat 5 Dec 19:00 1 yes\n2 Sun 6 Dec 19:00 1 yes", Group(Ben, Cleo)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_asked_whether_they_met_only_after_what_they_have_planned()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();
        await Find(Ben, Group(Ben, Cleo)[^1], "2026-12-20 10:00");
        var card = Group(Ben, Cleo)[^1];
        await Bot.Press(Cleo, card, "Going");

        await Bot.AdvanceTo(At(20, 18));
        Assert.DoesNotContain(Bot.Inbox(Cleo), told => told.Text.Contains("Did you meet?", StringComparison.Ordinal));
        await Bot.AdvanceTo(At(21, 12));
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "We met");

        Assert.Equal(At(20, 10), Assert.Single(await Between(Ben, Cleo)).MetAt);
    }

    [Theory]
    [InlineData("Sat 10am, Sun 2pm")]
    [InlineData("Sat 10am")]
    public async Task Who_said_no_thanks_since_hosts_nothing_and_the_other_sees_no_difference(string when)
    {
        await Open(Ben, Cleo);
        await Open(Ben, Dev);
        await Bot.Settle();
        await Bot.Press(Cleo, Group(Ben, Cleo)[0], "No thanks");
        var before = Bot.Inbox(Cleo).Count;

        var (cleo, dev) = (await Find(Ben, Group(Ben, Cleo)[0], when), await Find(Ben, Group(Ben, Dev)[0], when));

        Assert.Equal(Plain(dev.Text, dev, Dev), Plain(cleo.Text, cleo, Cleo));
        Assert.Equal(Plain(Group(Ben, Dev)[^1].Text, dev, Dev), Plain(Group(Ben, Cleo)[^1].Text, cleo, Cleo));
        Assert.Empty((await Read(session => session.Meetups.Find(new MeetupId(IdOn(cleo.Shown)))))!.CoHosts);
        Assert.Single((await Read(session => session.Meetups.Find(new MeetupId(IdOn(dev.Shown)))))!.CoHosts);
        Assert.DoesNotContain(IdOn(cleo.Shown), (await Bot.Command(Cleo, "list")).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(20, 9));
        Assert.Equal(before, Bot.Inbox(Cleo).Count);
    }

    [Fact]
    public async Task Of_three_who_wants_to_be_kept_apart_from_one_is_not_asked_by_the_other_either()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Group ? new DeliveryResult.Refused(RefusalReason.NoPermission, "no threads") : null;
        await Open(Ben, Cleo, Dev);
        await Bot.Settle();
        await Bot.Database.WriteAsync(session => session.NoThanks.Say(IdOf(session, Cleo), IdOf(session, Ben), Bot.Now));
        var before = Bot.Inbox(Cleo).Count;

        var answer = await Find(Dev, Bot.LastDirect(Dev), "Sat 10am, Sun 2pm");

        Assert.StartsWith("I ask Ben and Cleo: ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, Bot.Inbox(Cleo).Count);
        Assert.StartsWith("Getting to know each other: Dev asks", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    /// <summary>Without what differs between two groups in any case.</summary>
    private static string Plain(string text, Answer answer, Someone other) =>
        text.Replace(IdOn(answer.Shown), "ID", StringComparison.Ordinal).Replace(other.Name, "X", StringComparison.Ordinal);

    private async Task<Shown> Poll(Someone one, Someone other)
    {
        await Open(one, other);
        await Bot.Settle();
        await Find(one, Group(one, other)[^1], "Sat 10am, Sun 2pm");
        return Group(one, other)[^1];
    }

    private async Task<Answer> Find(Someone one, Shown shown, string when)
    {
        var form = (await Bot.Press(one, await Bot.Press(one, shown, "Find a time"), "Other times")).Form;
        Assert.Equal(["When", "Where"], form.Fields.Select(field => field.Label));
        return await Bot.Submit(one, form, ("when", when));
    }

    private async Task<string> Suggested(Someone one)
    {
        var typing = new SuggestInteraction { Id = Bot.NextId(), Person = one.Person, ReceivedAt = Bot.Now, Command = "show", Option = "id", Typed = "" };
        return string.Join('\n', ((Reply.Suggest)await Bot.Raw(BotHarness.Here(typing, one))).Suggestions.Select(suggestion => suggestion.Label));
    }
}
