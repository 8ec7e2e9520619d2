using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Connections;

public sealed class ConnectionsTests : BotTests
{
    private Acquaintances People => new(Bot);

    private Acquaintances OneSays => new(Bot, bothSay: false);

    [Fact]
    public async Task Whom_somebody_knows_is_not_learned_by_saying_oneself_that_one_has_met_them()
    {
        await People.Met(Cleo, Ben);
        await Bot.Command(Ana, "met", ("member", Ben.User.Id));
        Assert.DoesNotContain("Cleo", (await Bot.Command(Ana, "connections", ("member", Ben.User.Id))).Text, StringComparison.Ordinal);

        await Bot.Press(Ben, Bot.LastDirect(Ben), "Yes, we met");

        Assert.Contains("Ben has also met Cleo", (await Bot.Command(Ana, "connections", ("member", Ben.User.Id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_whom_one_has_met_when_where_and_how_often()
    {
        var coffee = new MeetupId(IdOn(await Meetup("Wed 10am")));
        await Bot.AdvanceTo(At(4, 9));
        await People.Met(Ben, Ana, daysAgo: 2, coffee);
        await People.Met(Cleo, Ben, daysAgo: 30);
        await People.Met(Cleo, Ben, daysAgo: 1);

        var card = await Bot.Command(Ben, "connections");

        Assert.Equal(
            """
            Your connections
            You have met 2 of 4 other members.
            You both say so:
            Cleo · twice, first Wed 4 Nov outside meetups, last Thu 3 Dec
            Ana · Wed 2 Dec 09:00 at Coffee
            [Look closer]
              - Cleo
              - Ana
            """, card.Text);
    }

    [Fact]
    public async Task People_whom_one_met_at_the_same_meetup_share_a_line_and_who_is_named_is_shown()
    {
        var coffee = new MeetupId(IdOn(await Meetup("Wed 10am")));
        await Bot.AdvanceTo(At(4, 9));
        foreach (var one in new[] { Ana, Cleo, Dev })
            await People.Met(Ben, one, daysAgo: 2, coffee);
        await People.Met(Ana, Olga);
        foreach (var one in new[] { Ana, Cleo, Olga })
            await Bot.Command(one with { Picture = new Uri($"https://pictures.example/{one.Name}.png") }, "help");

        var card = await Bot.Command(Ben, "connections");

        Assert.Contains("\nYou both say so:\nAna, Cleo and Dev · Wed 2 Dec 09:00 at Coffee\nWho to meet next\nOlga: you both know Ana\n", card.Text, StringComparison.Ordinal);
        var lines = card.Shown.Card.Blocks.OfType<Block.Faces>().ToList();
        Assert.Equal(["Ana,Cleo", "Olga"], lines.Select(line => string.Join(',', line.People.Select(face => face.Caption))));
        Assert.Equal([false, true], lines.Select(line => line.Beside));
        var closer = await Bot.Choose(Ben, card.Shown, "Look closer", "Ana");
        Assert.Equal("Ana", closer.Shown.Card.Blocks.OfType<Block.Heading>().Single().Host?.Caption);
    }

    [Fact]
    public async Task It_says_which_meetings_both_confirmed_and_which_only_one_has_said()
    {
        await People.Met(Ben, Ana, daysAgo: 30);
        await OneSays.Met(Ben, Ana, daysAgo: 20);
        await OneSays.Met(Ana, Ben, daysAgo: 2);
        await OneSays.Met(Ben, Cleo, daysAgo: 5);
        await OneSays.Met(Dev, Ben, daysAgo: 7);

        var card = await Bot.Command(Ben, "connections");

        Assert.Equal(
            """
            Your connections
            You have met 2 of 4 other members.
            Ana · twice, first Sun 1 Nov outside meetups, last Wed 11 Nov · of one, only you say so · says that you also met Sun 29 Nov outside meetups
            Dev says that you met Tue 24 Nov outside meetups
            [Yes, I met Ana] [Yes, I met Dev]
            So far only you say so:
            Cleo · Thu 26 Nov outside meetups
            [Look closer]
              - Ana
              - Cleo
              - Dev
            """, card.Text);
        var confirmed = await Bot.Press(Ben, card, "Yes, I met Dev");

        Assert.StartsWith("Your connections\nNoted: you and Dev both say you met.\nYou have met 3 of 4 other members.\n", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("\n[Yes, I met Ana]\nYou both say so:\nDev · Tue 24 Nov outside meetups\nSo far only you say so:\n", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("\nYou both say so:\nBen · Tue 24 Nov outside meetups\n", (await Bot.Command(Dev, "connections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closer_look_confirms_each_meeting_that_only_the_other_has_said()
    {
        var coffee = new MeetupId(IdOn(await Meetup("Wed 10am")));
        await Bot.AdvanceTo(At(4, 9));
        await OneSays.Met(Ben, Ana, daysAgo: 30);
        await OneSays.Met(Ana, Ben, daysAgo: 2, coffee);
        await OneSays.Met(Ana, Ben, daysAgo: 10);

        var close = await Bot.Command(Ben, "connections", ("member", "ana"));

        Assert.StartsWith(
            """
            Ana
            So far only you say that you met:
            Wed 4 Nov outside meetups
            Ana says that you met twice:
            Tue 24 Nov outside meetups
            Wed 2 Dec 09:00 at Coffee
            [Yes, Tue 24 Nov outside meetups] [Yes, Wed 2 Dec 09:00 at Coffee]
            """, close.Text, StringComparison.Ordinal);
        var confirmed = await Bot.Press(Ben, close, "Yes, Wed 2 Dec 09:00 at Coffee");
        Assert.StartsWith(
            """
            Noted: you and Ana both say you met.
            Ana
            You have met twice:
            Wed 4 Nov outside meetups · only you say so
            Wed 2 Dec 09:00 at Coffee · you both say so
            Ana says that you met:
            Tue 24 Nov outside meetups
            [Yes, Tue 24 Nov outside meetups]
            """, confirmed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_confirms_what_others_say_nor_their_own_word()
    {
        await OneSays.Met(Ana, Ben);

        foreach (var person in new[] { Ana, Cleo })
            Assert.True((await Bot.Act(person, new Shown(new Card()), new(ConnectionButtons.ConfirmButton, "1", "0"))).IsRefusal);

        Assert.False((await Bot.Database.ReadAsync(session => session.Encounters.Find(1)))!.IsConfirmed);
    }

    [Fact]
    public async Task What_the_other_alone_says_counts_nowhere_in_ones_own_total()
    {
        await OneSays.Met(Ana, Ben);

        var card = (await Bot.Command(Ben, "connections")).Text;

        Assert.StartsWith("Your connections\nYou haven't told me of anyone you've met yet.", card, StringComparison.Ordinal);
        Assert.Contains("\nAna says that you met Tue 24 Nov outside meetups\n[Yes, I met Ana]\n", card, StringComparison.Ordinal);
        Assert.Contains("[Meet Ana]", (await Bot.Command(Ben, "connections", ("member", "ana"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_else_nothing_is_named_that_only_one_of_two_says()
    {
        await People.MetAll(Ana, Ben, Cleo);
        await OneSays.Met(Ana, Dev);
        await OneSays.Met(Olga, Ana);
        await OneSays.Met(Ben, Cleo);
        await Bot.Command(Olga, "me set", ("visibility", "open"));

        var card = (await Bot.Command(Ben, "connections", ("member", "ana"))).Text;

        Assert.Contains("\nAna has also met Cleo.\nWho others have met is shown only if both say so and both allow it, in their own settings.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("You both know", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Dev", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Olga", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_total_is_what_the_platform_counts_where_it_does()
    {
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Leeds, "Leeds", IsNew: false, Members: 140));
        await People.Met(Ben, Ana);

        Assert.Contains("You have met 1 of 139 other members.", (await Bot.Command(Ben, "connections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_met_nobody_is_told_how_that_changes()
    {
        var card = await Bot.Command(Ben, "connections");

        Assert.StartsWith("Your connections\nYou haven't told me of anyone you've met yet", card.Text, StringComparison.Ordinal);
        Assert.False(card.IsRefusal);
    }

    [Fact]
    public async Task Who_left_or_was_forgotten_is_not_named_and_still_counts()
    {
        await People.MetAll(Ben, Ana, Cleo, Dev);
        await People.Forget(Cleo);
        await People.Leave(Dev);

        var card = (await Bot.Command(Ben, "connections")).Text;

        Assert.Contains("You have met 3 of 3 other members, 2 of whom have left since.", card, StringComparison.Ordinal);
        Assert.Contains("Ana", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Dev", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        for (var number = 1; number <= 20; number++)
        {
            var someone = new Someone(string.Create(CultureInfo.InvariantCulture, $"Person{number:00}"));
            await Bot.Command(someone, "help");
            await People.Met(Ben, someone, daysAgo: number * 5);
        }

        var first = await Bot.Command(Ben, "connections");
        var second = await Bot.Press(Ben, first, "Later");
        var third = await Bot.Press(Ben, second, "Later");

        Assert.Contains("Person08", first.Text, StringComparison.Ordinal);
        Assert.Contains("Person09", second.Text, StringComparison.Ordinal);
        Assert.Contains("Person20", third.Text, StringComparison.Ordinal);
        Assert.Equal(["Earlier"], third.Shown.ButtonLabels);
        Assert.Contains("Person01", (await Bot.Act(Ben, third.Shown, new(ConnectionsCommand.PageButton, "nonsense"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_else_only_pairs_that_both_allow_are_named()
    {
        await People.MetAll(Ana, Ben, Cleo, Dev, Olga);
        await People.Met(Ben, Cleo);
        await Bot.Command(Dev, "me set", ("visibility", "private"));

        var card = (await Bot.Command(Ben, "connections", ("member", "ana"))).Text;

        Assert.Contains("You both know Cleo.", card, StringComparison.Ordinal);
        Assert.Contains("Ana has also met Olga.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Dev", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_stranger_only_the_open_are_named()
    {
        await People.MetAll(Ana, Cleo, Dev);
        await Bot.Command(Ana, "me set", ("visibility", "open"));
        await Bot.Command(Dev, "me set", ("visibility", "open"));

        var card = (await Bot.Command(Ben, "connections", ("member", "ana"))).Text;

        Assert.Contains("I don't think you and Ana have met yet", card, StringComparison.Ordinal);
        Assert.Contains("Ana has also met Dev.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_known_there_is_the_same_answer_as_of_somebody_who_never_used_the_bot()
    {
        var eli = new Someone("Eli");
        await People.Met(Ana, Cleo);

        var (known, unknown) = (await Look(Ana), await Look(eli));
        var plain = await Bot.Command(Ben, "connections", ("member", "Ana and Dev"));
        var pressed = await Bot.Press(Ben, plain, "Ana");

        Assert.Equal("I don't think you and Ana have met yet. /meetup introduce asks them first.", known.Text);
        Assert.Equal(known.Text.Replace("Ana", "Eli", StringComparison.Ordinal), unknown.Text);
        Assert.Equal(known.Text, pressed.Text);
        Assert.Equal(known.Text, (await Bot.Act(Ben, new Shown(new Card()), new(ConnectionButtons.WithButton, (await People.IdOf(Ana)).ToString()))).Text);
    }

    [Fact]
    public async Task Somebody_who_left_and_whom_the_viewer_never_met_is_as_unknown_as_before()
    {
        var before = await Look(Ana);
        await People.Leave(Ana);

        Assert.Equal(before.Text, (await Look(Ana)).Text);
    }

    private Task<Answer> Look(Someone other) => Bot.Do(Bot.CommandOf(Ben, "connections", ("member", other.User.Id)) with
    {
        Named = new Dictionary<string, Person> { [other.User.Id] = other.Person },
    });

    [Fact]
    public async Task One_that_never_was_is_struck_for_both_after_a_question()
    {
        await People.Met(Ana, Ben);
        await People.Met(Ben, Ana);
        var list = await Bot.Command(Ben, "connections");
        var close = await Bot.Choose(Ben, list.Shown, "Look closer", "Ana");
        Assert.StartsWith("Ana\nYou both say that you met:\nTue 24 Nov outside meetups\n", close.Text, StringComparison.Ordinal);

        var menu = close.Shown.Menu("We did not meet then");
        var question = await Bot.Act(Ben, close.Shown, menu.Action, menu.Options[0].Value);
        Assert.Contains("Strike your meeting with Ana, Tue 24 Nov outside meetups? It disappears for both of you.", question.Text, StringComparison.Ordinal);
        Assert.Contains("You have met 1 of", (await Bot.Command(Ana, "connections")).Text, StringComparison.Ordinal);

        var struck = await Bot.Press(Ben, question, "Strike it");

        Assert.StartsWith("Struck: Ana", struck.Text, StringComparison.Ordinal);
        Assert.Contains("You haven't told me of anyone you've met yet.", (await Bot.Command(Ana, "connections")).Text, StringComparison.Ordinal);
        Assert.True((await Bot.Press(Ben, question, "Strike it")).IsRefusal);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("")]
    public async Task Nobody_strikes_what_two_others_say(string detail)
    {
        await People.Met(Ana, Ben);
        var encounter = (await Bot.Database.ReadAsync(session => session.Encounters.Find(1)))!;

        var id = encounter.Id.ToString(CultureInfo.InvariantCulture);
        var answer = await Bot.Act(Cleo, new Shown(new Card()), new(ConnectionButtons.StrikeButton, id, detail), id);

        Assert.True(answer.IsRefusal);
        Assert.NotNull(await Bot.Database.ReadAsync(session => session.Encounters.Find(1)));
    }

    [Fact]
    public async Task A_stranger_a_forged_id_and_somebody_who_left_get_a_clear_answer()
    {
        await People.Met(Ana, Ben);
        await People.Leave(Ana);

        Assert.Contains("I don't know “nobody9”.", (await Bot.Command(Ben, "connections", ("member", "nobody9"))).Text, StringComparison.Ordinal);
        Assert.Contains("They aren't here any more", (await Bot.Command(Ben, "connections", ("member", "ana"))).Text, StringComparison.Ordinal);
        foreach (var forged in new[] { "", "x", "99999", "-1", "99999999999999999999" })
            Assert.True((await Bot.Act(Ben, new Shown(new Card()), new(ConnectionButtons.WithButton, forged))).IsRefusal);
    }

    [Fact]
    public async Task Oneself_gives_ones_own_list() =>
        Assert.StartsWith("Your connections", (await Bot.Command(Ben, "connections", ("member", "ben"))).Text, StringComparison.Ordinal);
}
