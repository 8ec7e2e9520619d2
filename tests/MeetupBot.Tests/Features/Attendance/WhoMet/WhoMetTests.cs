using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Features.Attendance.WhoMet;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.WhoMet;

public sealed class WhoMetTests : BotTests
{
    [Fact]
    public async Task The_day_after_outside_quiet_hours_everybody_who_was_going_is_asked_once()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 7, 59));
        Assert.DoesNotContain(Bot.Inbox(Ben), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));

        await Bot.AdvanceTo(At(6, 8));

        Assert.Equal(
            $"Who did you meet at Coffee?\n[Who did you meet?]\n  - Ana\n  - Cleo\n[I met everyone] [Nobody new] [I wasn't there] [Who sees this]\nStays between you and whom you name. Once both say so, people who know one of you may see it. · {Id}",
            Bot.LastDirect(Ben).Text);
        Assert.Contains("  - Ben\n  - Cleo\n", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Empty(Questions(Dev));
        await Bot.AdvanceTo(At(20, 8));
        Assert.Single(Questions(Ben));
    }

    [Fact]
    public async Task Asked_are_all_who_were_going_or_checked_in_and_those_who_checked_in_stand_first()
    {
        await Held(Ben, Cleo);
        await Bot.Press(Ben, Card, "I'm here");
        await Bot.Press(Dev, Card, "I'm here");

        await Bot.AdvanceTo(At(6, 9));

        Assert.Contains("]\n  - Dev\n  - Ana\n  - Cleo\n[I met", Assert.Single(Questions(Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("]\n  - Ben\n  - Ana\n  - Cleo\n[I met", Assert.Single(Questions(Dev)).Text, StringComparison.Ordinal);
        Assert.Contains("]\n  - Ben\n  - Dev\n  - Ana\n[I met", Assert.Single(Questions(Cleo)).Text, StringComparison.Ordinal);
        Assert.Contains("]\n  - Ben\n  - Dev\n  - Cleo\n[I met", Assert.Single(Questions(Ana)).Text, StringComparison.Ordinal);
        Assert.Empty(Questions(Abe));
    }

    [Fact]
    public async Task Whom_a_host_ticked_as_absent_is_neither_asked_nor_offered_nor_counted()
    {
        await Held(Ben, Cleo, Dev);
        await Bot.Press(Ben, Card, "I'm here");
        var ticks = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", Id)), "Tick who is here");
        var absent = await Bot.Press(Ana, ticks, "Tick who did not come");
        Assert.Equal(
            $"Not at Coffee: nobody yet. Choose who was going but didn't come: I won't ask them who they met. People who checked in themselves aren't in the list.\n[Who did not come?]\n  - Ana\n  - Cleo\n  - Dev\n{Id}",
            absent.Text);
        var ticked = await Bot.Choose(Ana, absent.Shown, "Who did not come?", "Cleo", "Dev");
        Assert.StartsWith("Not at Coffee: Cleo, Dev. ", ticked.Text, StringComparison.Ordinal);
        await Bot.Choose(Ana, ticked.Shown, "Who did not come?", "Cleo");

        await Bot.AdvanceTo(At(6, 9));

        Assert.Empty(Questions(Cleo));
        Assert.Contains("]\n  - Ana\n  - Dev\n[I met", Assert.Single(Questions(Ben)).Text, StringComparison.Ordinal);
        Assert.Single(Questions(Dev));
        Assert.True((await Bot.Act(Ben, absent.Shown, absent.Shown.Menu("Who did not come?").Action, "1")).IsRefusal);
    }

    [Fact]
    public async Task Who_was_ticked_as_absent_and_names_somebody_all_the_same_stays_absent()
    {
        await Held(Ben, Cleo);
        var ticks = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", Id)), "Tick who is here");
        await Bot.Choose(Ana, (await Bot.Press(Ana, ticks, "Tick who did not come")).Shown, "Who did not come?", "Cleo");
        await Bot.AdvanceTo(At(6, 9));

        await Bot.Choose(Cleo, (await Bot.Press(Cleo, Recap, "Who did I meet?")).Shown, "Who did you meet?", "Ben");

        Assert.DoesNotContain("  - Cleo", (await Bot.Press(Ana, Recap, "Who did I meet?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_came_and_names_a_guest_is_offered_to_nobody_and_learns_nothing()
    {
        await Asked(Ben, Cleo);
        await Bot.Choose(Ben, Bot.LastDirect(Ben), "Who did you meet?", "Cleo");
        await Bot.Choose(Cleo, Bot.LastDirect(Cleo), "Who did you meet?", "Ben");
        var before = (await Bot.Press(Ana, Recap, "Who did I meet?")).Text;
        var (recap, inboxes) = (Recap.Text, Bot.Inbox(Ben).Count + Bot.Inbox(Cleo).Count);

        var answer = await Bot.Choose(Abe, (await Bot.Press(Abe, Recap, "Who did I meet?")).Shown, "Who did you meet?", "Ben");

        Assert.StartsWith("Noted: Ben. You have now met 1 of 5 other members.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", (await Bot.Command(Abe, "connections", ("member", "ben"))).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await Bot.Press(Ana, Recap, "Who did I meet?")).Text);
        Assert.Equal((recap, inboxes), (Recap.Text, Bot.Inbox(Ben).Count + Bot.Inbox(Cleo).Count));
        await Bot.AdvanceTo(At(7, 9));
        Assert.Empty(Questions(Abe));
        var bens = await Bot.Press(Ben, Recap, "Who did I meet?");
        Assert.StartsWith(
            "Who did you meet at Coffee?\nAbe says you met. Is that right?\n[Yes, I met Abe]\n[Who did you meet?]\n  - Ana\n  x Cleo\n[I met everyone]",
            bens.Text,
            StringComparison.Ordinal);

        await Bot.Press(Ben, bens, "Yes, I met Abe");

        Assert.Contains("Ben has also met Cleo.", (await Bot.Command(Abe, "connections", ("member", "ben"))).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await Bot.Press(Ana, Recap, "Who did I meet?")).Text);
        await Bot.Choose(Ana, Bot.LastDirect(Ana), "Who did you meet?", "Ben");
        await Bot.Press(Ben, await Bot.Press(Ben, Recap, "Who did I meet?"), "Yes, I met Ana");
        Assert.Contains("  - Abe\n", (await Bot.Press(Ana, Recap, "Who did I meet?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_named_before_they_are_asked_sees_it_in_their_question_and_confirms_with_one_press()
    {
        await Held(Ben, Cleo);
        await Bot.Command(Cleo, "me set", ("zone", "America/New_York"));
        await Bot.AdvanceTo(At(6, 9));
        await Bot.Choose(Ben, Bot.LastDirect(Ben), "Who did you meet?", "Cleo");
        var inbox = Bot.Inbox(Cleo).Count;
        await Bot.AdvanceTo(At(6, 14));

        Assert.Equal(inbox + 1, Bot.Inbox(Cleo).Count);
        Assert.Equal(
            $"Who did you meet at Coffee?\nBen says you met. Is that right?\n[Yes, I met Ben]\n[Who did you meet?]\n  - Ana\n  - Ben\n[I met everyone] [Nobody new] [I wasn't there] [Who sees this]\nStays between you and whom you name. Once both say so, people who know one of you may see it. · {Id}",
            Bot.LastDirect(Cleo).Text);
        var confirmed = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, I met Ben");
        var again = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, I met Ben");

        Assert.StartsWith("Noted: Ben. Ben says so too: your first meeting. You have now met 1 of 5 other members.\nSomeone they should know?", confirmed.Text, StringComparison.Ordinal);
        Assert.Equal(confirmed.Text, again.Text);
        Assert.Equal(["Ben"], (await Bot.Press(Cleo, confirmed, "Change")).Shown.Chosen("Who did you meet?"));
        Assert.True(Assert.Single(await Encounters()).IsConfirmed);
        await Bot.AdvanceTo(At(12, 9));
        Assert.Equal(inbox + 1, Bot.Inbox(Cleo).Count);
        Assert.Single(Questions(Ben));
    }

    [Fact]
    public async Task Of_several_who_say_so_each_is_confirmed_alone_and_an_answer_ends_the_asking()
    {
        await Asked(Ben, Cleo, Dev);
        foreach (var person in new[] { Ben, Dev })
            await Bot.Choose(person, Bot.LastDirect(person), "Who did you meet?", "Cleo");
        var question = await Bot.Press(Cleo, Recap, "Who did I meet?");
        Assert.Contains("\nBen and Dev say you met. Is that right?\n[Yes, I met Ben] [Yes, I met Dev]\n", question.Text, StringComparison.Ordinal);

        var one = await Bot.Press(Cleo, question, "Yes, I met Dev");
        Assert.Contains("\nBen says you met. Is that right?\n[Yes, I met Ben]\n", one.Text, StringComparison.Ordinal);
        var answered = await Bot.Choose(Cleo, (await Bot.Press(Cleo, one, "Change")).Shown, "Who did you meet?", "Dev", "Ana");

        Assert.StartsWith("Noted: Ana and Dev. Dev says so too: your first meeting.", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("says that you met", answered.Text, StringComparison.Ordinal);
        Assert.Equal([false, true, false], (await Encounters()).Select(encounter => encounter.IsConfirmed));
    }

    [Fact]
    public async Task What_was_taken_back_or_never_said_is_not_confirmed()
    {
        await Asked(Ben, Cleo);
        await Bot.Choose(Ben, Bot.LastDirect(Ben), "Who did you meet?", "Cleo");
        var question = await Bot.Press(Cleo, Recap, "Who did I meet?");
        await Bot.Press(Ben, Bot.LastDirect(Ben), "Nobody new");

        var late = await Bot.Press(Cleo, question, "Yes, I met Ben");

        Assert.True(late.IsRefusal);
        Assert.Equal("That's gone: one of you took it back. If you did meet: /meetup met", late.Text);
        foreach (var forged in new[] { "", "1", "999", "-1", "x" })
            Assert.True((await Bot.Act(Cleo, question.Shown, new ActionId(WhoMetButtons.ConfirmButton, Id, forged))).IsRefusal, forged);
        Assert.Empty(await Encounters());
    }

    [Fact]
    public async Task Who_was_not_there_strikes_their_encounters_of_that_meetup_and_no_others()
    {
        await Asked(Ben, Cleo);
        foreach (var person in new[] { Ana, Ben, Cleo })
            await Bot.Press(person, Bot.LastDirect(person), "I met everyone");
        await Bot.Command(Cleo, "met", ("member", "ben"));
        var elsewhere = Assert.Single(await Between(Ben, Cleo), encounter => encounter.MeetupId is null);

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I wasn't there");

        Assert.Equal([elsewhere], await Between(Ben, Cleo));
        Assert.True(Assert.Single(await Between(Ana, Ben)).IsConfirmed);
        Assert.Empty(await Between(Ana, Cleo));
    }

    [Theory]
    [InlineData("private", "Stays between you and whom you name.",
        "Once both say so, it still stays between you two, as you have set it.")]
    [InlineData("mutuals", "Stays between you and whom you name. Once both say so, people who know one of you may see it.",
        "Once both say so, people who know one of you may see it, unless the other keeps it between the two of you.")]
    [InlineData("open", "Stays between you and whom you name. Once both say so, people who know one of you may see it, and everyone here if you both allow that.",
        "Once both say so, everyone here may see it if the other allows that too, as you do. If the other shows it only to people who know one of you, they alone may see it; if the other keeps it between the two of you, nobody else.")]
    public async Task Who_sees_this_is_said_by_ones_own_visibility(string visibility, string promise, string then)
    {
        await Bot.Command(Ben, "me set", ("visibility", visibility));
        await Asked(Ben, Cleo);
        Assert.EndsWith($"\n{promise} · {Id}", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);

        var answer = await Bot.Press(Ben, Bot.LastDirect(Ben), "Who sees this");

        Assert.Equal(
            $"While only one of you says you met, only the two of you see it.\n{then}\nEither of you can strike it for both, in /meetup connections. Numbers, like those in a recap, name nobody.\n[Change my visibility]",
            answer.Text);
        Assert.Contains((await Bot.Press(Ben, answer, "Change my visibility")).Form.Fields, field => field.Key == "visibility");
    }

    [Fact]
    public async Task Each_is_asked_after_their_own_quiet_hours()
    {
        await Held(Ben, Cleo);
        await Bot.Command(Ben, "me set", ("zone", "America/New_York"));

        await Bot.AdvanceTo(At(6, 12, 59));
        Assert.Single(Questions(Cleo));
        Assert.Empty(Questions(Ben));
        await Bot.AdvanceTo(At(6, 13));

        Assert.Single(Questions(Ben));
    }

    [Fact]
    public async Task One_word_makes_an_encounter_and_both_confirm_it()
    {
        await Asked(Ben, Cleo);

        var first = await Bot.Choose(Ben, Bot.LastDirect(Ben), "Who did you meet?", "Cleo");
        Assert.Equal($"Noted: Cleo. You have now met 1 of 5 other members.\nSomeone they should know?\n[Change] [Introduce Cleo…] [I'll send you that…]\nYou can change it here until Wed 3 Feb 2027 12:00. · {Id}", first.Text);
        var second = await Bot.Choose(Cleo, Bot.LastDirect(Cleo), "Who did you meet?", "Ana", "Ben");

        Assert.StartsWith("Noted: Ana and Ben. Ben says so too: your first meeting. You have now met 2 of 5 other members.", second.Text, StringComparison.Ordinal);
        Assert.Contains("\n[Change] [Introduce Ana…] [Introduce Ben…] [I'll send you that…]\n", second.Text, StringComparison.Ordinal);
        var encounters = await Encounters();
        Assert.Equal(2, encounters.Count);
        Assert.Single(encounters, encounter => encounter.IsConfirmed);
    }

    [Fact]
    public async Task A_new_choice_takes_the_place_of_the_one_before()
    {
        await Asked(Ben, Cleo);
        var answer = await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");
        Assert.StartsWith("Noted: Ana and Cleo. ", answer.Text, StringComparison.Ordinal);

        var question = await Bot.Press(Ben, answer, "Change");
        Assert.StartsWith("Who did you meet at Coffee?\n[Who did you meet?]\n  x Ana\n  x Cleo\n[I met everyone] [Nobody new] [I wasn't there] [Who sees this]\nStays", question.Text, StringComparison.Ordinal);
        var changed = await Bot.Choose(Ben, question.Shown, "Who did you meet?", "Cleo");
        Assert.StartsWith("Noted: Cleo. ", changed.Text, StringComparison.Ordinal);
        var none = await Bot.Press(Ben, await Bot.Press(Ben, changed, "Change"), "Nobody new");

        Assert.StartsWith("Noted: nobody new. You have met nobody here yet.\n", none.Text, StringComparison.Ordinal);
        Assert.Empty(await Encounters());
    }

    [Fact]
    public async Task Who_was_not_there_says_so_with_one_press()
    {
        await Asked(Ben, Cleo);
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");

        var answer = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I wasn't there");

        Assert.StartsWith("Noted: you weren't there, and nobody met you there. You can change it here until Wed 3 Feb 2027 12:00.", answer.Text, StringComparison.Ordinal);
        Assert.Single(await Encounters());
        // What she says in private is not to be read from a name that is missing.
        var ben = await Bot.Press(Ben, Recap, "Who did I meet?");
        Assert.Contains("  - Cleo", ben.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee is over; Ana, Ben and Cleo were going. Thanks to Ana for hosting.", Recap.Text, StringComparison.Ordinal);
        var after = await Bot.Choose(Cleo, (await Bot.Press(Cleo, answer, "Who did I meet?")).Shown, "Who did you meet?", "Ben");
        Assert.StartsWith("Noted: Ben. ", after.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee is over; Ana, Ben and Cleo were going. Thanks to Ana for hosting.", Recap.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_direct_messages_are_closed_is_asked_in_the_channel_without_names()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct direct && direct.User == Ben.User
            ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed")
            : null;
        await Asked(Ben, Cleo);

        var card = Assert.Single(Bot.ChannelCards, shown => shown.Text.StartsWith("@Ben\nWho did", StringComparison.Ordinal));
        Assert.Equal($"@Ben\nWho did you meet at Coffee?\n[Who did I meet?]\n{Id}", card.Text);
        var answer = await Bot.Choose(Ben, (await Bot.Press(Ben, card, "Who did I meet?")).Shown, "Who did you meet?", "Cleo");

        Assert.StartsWith("Noted: Cleo.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_come_in_several_menus_and_choosing_in_one_says_nothing_of_the_others()
    {
        var crowd = Enumerable.Range(1, 60).Select(number => new Someone($"Guest {number:00}")).ToList();
        await Held([.. crowd]);
        await Bot.AdvanceTo(At(6, 9));

        var question = Bot.LastDirect(crowd[0]);
        var menus = CardText.Menus(question.Card).ToList();
        Assert.Equal([25, 25, 10], menus.Select(menu => menu.Options.Count));
        Assert.Equal("Who did you meet? Ana – Guest 25", menus[0].Placeholder);
        await Bot.Act(crowd[0], question, menus[0].Action, menus[0].Options[1].Value);
        await Bot.Act(crowd[0], question, menus[2].Action, menus[2].Options[0].Value, menus[2].Options[1].Value);
        var answer = await Bot.Act(crowd[0], question, menus[2].Action, menus[2].Options[1].Value);

        Assert.StartsWith("Noted: Guest 02 and Guest 52. ", answer.Text, StringComparison.Ordinal);
        Assert.Equal([25, 25, 10], CardText.Menus(answer.Shown.Card).Select(menu => menu.Options.Count));
    }

    [Fact]
    public async Task A_menu_whose_list_has_changed_since_takes_nobody_back()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 9));
        var old = Bot.LastDirect(Ben);
        await Bot.Choose(Ben, old, "Who did you meet?", "Cleo");
        var ticks = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", Id)), "Tick who is here");
        await Bot.Choose(Ana, ticks.Shown, "Who is here?", "Ana", "Ben", "Abe");

        var answer = await Bot.Choose(Ben, old, "Who did you meet?", "Ana");

        Assert.StartsWith("Noted: Ana and Cleo. ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_values_name_neither_oneself_nor_anybody_who_was_not_there()
    {
        await Asked(Ben, Cleo);
        var question = Bot.LastDirect(Ben);
        var everybody = Enumerable.Range(-1, 20).Select(number => number.ToString(CultureInfo.InvariantCulture)).Append("x").ToArray();

        var answer = await Bot.Act(Ben, question, question.Menu("Who did you meet?").Action, everybody);

        Assert.StartsWith("Noted: Ana and Cleo. ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Encounters()).Count);
        foreach (var detail in new[] { "", "0.99.abc", "-1.2.x", "0.2", "9999999999.1.00000000" })
            await Bot.Act(Ben, question, new ActionId(WhoMetButtons.PeopleMenu, Id, detail));
        Assert.Equal(2, (await Encounters()).Count);
    }

    [Fact]
    public async Task Before_the_end_after_sixty_days_and_of_what_was_cancelled_there_is_a_clear_answer()
    {
        var card = await Meetup();
        var ask = new ActionId(ButtonNames.WhoMet, IdOn(card));
        Assert.Equal("Coffee isn't over yet; it ends Sat 5 Dec 12:00. Then you can say who you met.", (await Bot.Act(Ben, card, ask)).Text);
        await Bot.Press(Ben, card, "Going");
        await Bot.AdvanceTo(At(6, 9));
        var question = Bot.LastDirect(Ben);

        await Bot.AdvanceTo(At(3, 11, 59, month: 2, year: 2027));
        Assert.StartsWith("Noted: Ana.", (await Bot.Press(Ben, question, "I met everyone")).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(3, 12, 0, month: 2, year: 2027));
        var late = await Bot.Press(Ben, question, "Nobody new");

        Assert.True(late.IsRefusal);
        Assert.StartsWith("The time to change this has passed. You can still add someone:\n[I met them]", late.Text, StringComparison.Ordinal);
        var off = await Meetup("Sat 10am");
        await Bot.Cancel(Ana, IdOn(off));
        Assert.StartsWith("Coffee was cancelled, so nobody met there.", (await Bot.Act(Ben, off, new ActionId(ButtonNames.WhoMet, IdOn(off)))).Text, StringComparison.Ordinal);
    }

    private static readonly Someone Abe = new("Abe");

    private string Id { get; set; } = "";

    private Shown Card => Bot.ChannelCards[0];

    private Shown Recap => Bot.ChannelCards.Single(card => card.ButtonLabels.Contains("Share a moment"));

    /// <summary>Abe may come.</summary>
    private async Task Held(params Someone[] going)
    {
        var card = await Meetup();
        Id = IdOn(card);
        await Bot.Press(Abe, card, "Maybe");
        foreach (var person in going)
            await Bot.Press(person, card, "Going");
        await Bot.AdvanceTo(At(5, 13));
    }

    private async Task Asked(params Someone[] going)
    {
        await Held(going);
        await Bot.AdvanceTo(At(6, 9));
    }

    private IEnumerable<Shown> Questions(Someone person) =>
        Bot.Inbox(person).Where(card => card.Text.StartsWith("Who did you meet", StringComparison.Ordinal));

    private Task<IReadOnlyList<MeetupBot.Domain.Encounters.Encounter>> Between(Someone one, Someone other) => Bot.Database.ReadAsync(session =>
        session.Encounters.Between(
            session.Members.FindAnywhere(one.Platform, one.User.Id)[0].Member.Id, session.Members.FindAnywhere(other.Platform, other.User.Id)[0].Member.Id));

    private Task<IReadOnlyList<MeetupBot.Domain.Encounters.Encounter>> Encounters() =>
        Bot.Database.ReadAsync(session => session.Encounters.At(new MeetupBot.Domain.Meetups.MeetupId(Id)));
}
