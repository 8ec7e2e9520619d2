using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Link;

/// <summary>Ben is on both sides, and counts once.</summary>
public sealed class OnePersonTests : TwoSpacesTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LinkSpaces();
    }

    [Fact]
    public async Task Two_accounts_become_one_person_who_answers_from_either()
    {
        var seen = await Bot.Command(BenAtWork, "link", ("code", await AccountCode(Ben)));
        Assert.StartsWith("Benjamin (Other) and Ben (Test) become one person", seen.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ben (Test) and Benjamin (Other) are one person now.", Sorted((await Bot.Press(BenAtWork, seen, "Link them")).Text), StringComparison.Ordinal);
        Assert.Contains("are one person now", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);

        var poll = await PollAtWork();
        await Bot.Choose(BenAtWork, poll, "Which times work for you?", "1");
        await Bot.Choose(Ben, Bot.Channel, "Which times work for you?", "2");

        Assert.Contains("1 Sat 5 Dec 10:00 1 yes\n2 Sun 6 Dec 14:00 2 yes\n2 answered", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_answers_the_later_holds_and_a_place_held_twice_goes_to_the_next()
    {
        var atWork = await MeetupAtWork(("capacity", "3"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(BenAtWork, atWork, "Going");
        await Bot.Press(Ana, Bot.Channel, "Going");
        Assert.Contains("3 of 3 places", Bot.Channel.Text, StringComparison.Ordinal);

        await LinkBen();

        Assert.Contains("3 of 3 places taken: Fay, Benjamin, Ana", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(Bot.Channel.Text, Bot.OtherCards[^1].Text);
        Assert.Contains("A place is free", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waited_on_one_side_and_was_going_on_the_other_keeps_the_place()
    {
        var atWork = await MeetupAtWork(("capacity", "2"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Ana, Bot.Channel, "Going");
        await Bot.Press(BenAtWork, atWork, "Going");

        await LinkBen();

        Assert.Contains("2 of 2 places taken: Fay, Benjamin · waiting: Ana", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_accounts_count_once_among_the_members()
    {
        var before = await MembersAsync();

        await LinkBen();

        Assert.Equal(before - 1, await MembersAsync());
    }

    [Fact]
    public async Task A_later_no_takes_the_yes_back()
    {
        var atWork = await MeetupAtWork();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(BenAtWork, atWork, "Can't make it");

        await LinkBen();

        Assert.Contains("1 going: Fay", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 11));
        Assert.DoesNotContain(Bot.Inbox(Ben).Concat(Bot.Inbox(BenAtWork)), card => card.Text.Contains("are going", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_are_reminded_once_at_the_account_used_last()
    {
        await MeetupAtWork();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(BenAtWork, Bot.OtherCards[^1], "Maybe");
        await LinkBen();
        await Bot.Press(Ben, Bot.Channel, "Going");
        var (here, there) = (Bot.Inbox(Ben).Count, Bot.Inbox(BenAtWork).Count);

        await Bot.AdvanceTo(At(4, 10, 1));
        Assert.Equal((here + 1, there), (Bot.Inbox(Ben).Count, Bot.Inbox(BenAtWork).Count));

        await Bot.Command(BenAtWork, "list");
        await Bot.AdvanceTo(At(5, 8, 1));
        Assert.Equal((here + 1, there + 1), (Bot.Inbox(Ben).Count, Bot.Inbox(BenAtWork).Count));
    }

    [Fact]
    public async Task Or_where_they_chose()
    {
        await MeetupAtWork();
        await LinkBen();
        var me = await Bot.Command(Ben, "me show");
        Assert.Contains("Accounts: Ben (Test) and Benjamin (Other)", Sorted(me.Text), StringComparison.Ordinal);
        await Bot.Act(Ben, me.Shown, me.Shown.Menu("Messages come to").Action, "other:benjamin");
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.AdvanceTo(At(4, 10, 1));

        Assert.Contains("are going", Bot.LastDirect(BenAtWork).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Inbox(Ben), card => card.Text.Contains("are going", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("other", true)]
    [InlineData("Benjamin", true)]
    [InlineData("last", true)]
    [InlineData("the account used last", true)]
    [InlineData("Benjamin (Other)", true)]
    [InlineData("myspace", false)]
    public async Task The_choice_is_made_by_command_too(string typed, bool isTaken)
    {
        await LinkBen();
        var answer = await Bot.Command(Ben, "me set", ("messages", typed));

        Assert.Equal(!isTaken, answer.IsRefusal);
        if (!isTaken)
            Assert.Matches(@"“myspace” isn't one of your accounts\. These are: the account used last, (Ben \(Test\), Benjamin \(Other\)|Benjamin \(Other\), Ben \(Test\))\.", answer.Text);
    }

    [Fact]
    public async Task The_choice_stands_in_a_form_that_has_room_for_it()
    {
        await LinkBen();
        var form = (await Bot.Press(BenAtWork, await Bot.Command(BenAtWork, "me show"), "Change")).Form;

        await Bot.Submit(BenAtWork, form, ("messages", "test:ben"));

        Assert.Equal("test:ben", (await Bot.Database.ReadAsync(session => session.Members.FindAnywhere("test", "ben")))[0].Member.ToldAt);
        Assert.DoesNotContain((await Bot.Press(Ben, await Bot.Command(Ben, "me show"), "Change")).Form.Fields, field => field.Key == "messages");
    }

    [Fact]
    public async Task Refused_at_one_account_it_goes_to_the_other_and_only_then_to_a_channel()
    {
        await MeetupAtWork();
        await LinkBen();
        await Bot.Press(Ben, Bot.Channel, "Going");
        Bot.Platform.Instead = Closed;

        await Bot.AdvanceTo(At(4, 10, 1));
        Assert.Contains("are going", Bot.LastDirect(BenAtWork).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.ChannelCards, card => card.Text.Contains("@Ben", StringComparison.Ordinal));

        Bot.Other.Instead = Closed;
        await Bot.AdvanceTo(At(5, 8, 1));
        var mention = Assert.Single(Bot.ChannelCards.Concat(Bot.OtherCards), card => card.Text.Contains("@Ben", StringComparison.Ordinal));
        Assert.Contains(mention, Bot.ChannelCards);
    }

    [Fact]
    public async Task What_an_older_release_left_in_the_outbox_is_still_said_in_its_channel()
    {
        var id = IdOn(await MeetupAtWork());
        var ana = (await Bot.Database.ReadAsync(session => session.Members.FindAnywhere("test", "ana")))[0].Member.Id;
        Bot.Platform.Instead = Closed;
        await Bot.Database.WriteAsync(session => session.Outbox.Add(new MeetupBot.Storage.Outbox.NewOutboxMessage
        {
            Platform = "test",
            Lane = "@ana",
            Priority = 12,
            Kind = "direct",
            Target = "ana",
            Payload = """{"Card":{"Blocks":[{"block":"paragraph","Text":{"Spans":[{"span":"plain","Text":"Moved."}]}}]},"Channel":"general"}""",
            MeetupId = new(id),
            MemberId = ana,
            NotBefore = Bot.Now,
        }, Bot.Now));

        await Bot.Settle();

        Assert.Equal("@Ana\nMoved.", Bot.Channel.Text);
    }

    [Fact]
    public async Task Accounts_are_linked_in_direct_messages_too()
    {
        var made = await Bot.CommandInDirectMessage(Ben, "link");
        Assert.Equal(["My accounts"], made.Shown.ButtonLabels);
        var code = CodeOn(await Bot.Press(Ben, made, "My accounts"));

        Assert.Contains("become one person", (await Bot.CommandInDirectMessage(BenAtWork, "link", ("code", code))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_of_both_is_exported_and_forgotten()
    {
        var other = new Someone("Zebedee", Platform: TestPlatform.OtherName);
        var here = new Someone("Zeb");
        await Bot.Command(here, "me set", ("area", "Leeds"));
        await Bot.Command(other, "me set", ("interests", "chess"));
        var atWork = await MeetupAtWork();
        await Bot.Press(other, atWork, "Going");
        await Bot.Press(here, Bot.Channel, "Maybe");
        await Use(other, await AccountCode(here));

        var export = (await Bot.Command(here, "me export")).Card.Files[0].Content;
        foreach (var said in new[] { "Zebedee", "\"Zeb\"", "chess", "Leeds", "Maybe", "twoRsvps" })
            Assert.Contains(said, export, StringComparison.OrdinalIgnoreCase);

        await Bot.Press(other, await Bot.Command(other, "me forget"), "Forget me");

        Assert.DoesNotContain("zeb", Bot.Dump(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("chess", Bot.Dump(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Zeb", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Area: not set", (await Bot.Command(here, "me show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_in_communities_that_are_not_linked_are_one_person_all_the_same()
    {
        await Unlink(Eve, "Unlink this space");
        await LinkBen();
        await MeetupAtWork();
        await Bot.Press(BenAtWork, Bot.OtherCards[^1], "Going");
        await Bot.Command(Ben, "me set", ("messages", "test"));

        await Bot.AdvanceTo(At(4, 10, 1));
        var reminder = Bot.LastDirect(Ben);
        Assert.Contains("are going", reminder.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, reminder, "Can't make it");

        Assert.Contains("1 going: Fay", Bot.OtherCards[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lunch", (await Bot.Command(Ana, "list")).Text, StringComparison.Ordinal);
    }

    private static DeliveryResult? Closed(Delivery delivery) =>
        delivery is Delivery.Direct ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed") : null;

    /// <summary>Which of the two was used last is not what is asked.</summary>
    private static string Sorted(string text) => text.Replace("Benjamin (Other) and Ben (Test)", "Ben (Test) and Benjamin (Other)", StringComparison.Ordinal);

    private Task<int> MembersAsync() => Bot.Database.ReadAsync(session =>
        session.Statistics.Members(session.Members.Accounts([session.Members.FindAnywhere("test", "ana")[0].Member.Id])[0].CommunityId));
}
