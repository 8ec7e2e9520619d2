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
            $"Who did you meet at Coffee?\n[Who did you meet?]\n  - Ana\n  - Cleo\n[I met everyone] [Nobody new] [I wasn't there]\nOnly you and the person you name see this. · {Id}",
            Bot.LastDirect(Ben).Text);
        Assert.Contains("  - Ben\n  - Cleo\n", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Empty(Questions(Dev));
        await Bot.AdvanceTo(At(20, 8));
        Assert.Single(Questions(Ben));
    }

    [Fact]
    public async Task Where_somebody_checked_in_only_those_who_did_are_asked()
    {
        await Held(Ben, Cleo);
        await Bot.Press(Ben, Card, "I'm here");
        await Bot.Press(Dev, Card, "I'm here");

        await Bot.AdvanceTo(At(6, 9));

        Assert.Contains("  - Dev\n[I met", Assert.Single(Questions(Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("  - Ben\n[I met", Assert.Single(Questions(Dev)).Text, StringComparison.Ordinal);
        Assert.Empty(Questions(Cleo));
        Assert.Empty(Questions(Ana));
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
        Assert.StartsWith("Noted: Cleo. You have now met 1 of 6 members.\nSomeone they should know?\n[Introduce Cleo…] [I'll send you that…]\n", first.Text, StringComparison.Ordinal);
        Assert.Equal(["Cleo"], first.Shown.Chosen("Who did you meet?"));
        Assert.Contains("You can change it here until Wed 3 Feb 2027 12:00.", first.Text, StringComparison.Ordinal);
        var second = await Bot.Choose(Cleo, Bot.LastDirect(Cleo), "Who did you meet?", "Ana", "Ben");

        Assert.StartsWith("Noted: Ana and Ben. Ben says so too: your first meeting. You have now met 2 of 6 members.", second.Text, StringComparison.Ordinal);
        Assert.Equal(["[I'll send you that…]\n  - Ana\n  - Ben"], [.. second.Text.Split('\n').SkipWhile(line => !line.StartsWith("[I'll", StringComparison.Ordinal)).Take(3).Chunk(3).Select(lines => string.Join('\n', lines))]);
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

        var changed = await Bot.Choose(Ben, answer.Shown, "Who did you meet?", "Cleo");
        Assert.StartsWith("Noted: Cleo. ", changed.Text, StringComparison.Ordinal);
        var none = await Bot.Press(Ben, changed, "Nobody new");

        Assert.StartsWith("Noted: nobody new. You have met nobody here yet.\n", none.Text, StringComparison.Ordinal);
        Assert.Empty(await Encounters());
    }

    [Fact]
    public async Task Who_was_not_there_says_so_with_one_press()
    {
        await Asked(Ben, Cleo);
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");

        var answer = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I wasn't there");

        Assert.StartsWith("Noted: you were not there, and nobody is noted as having met you there. You can change it here until Wed 3 Feb 2027 12:00.", answer.Text, StringComparison.Ordinal);
        Assert.Single(await Encounters());
        var ben = await Bot.Press(Ben, Recap, "Who did I meet?");
        Assert.DoesNotContain("Cleo", ben.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee brought 2 people together, 1 first meeting so far. Thanks to Ana for hosting.", Recap.Text, StringComparison.Ordinal);
        var after = await Bot.Choose(Cleo, (await Bot.Press(Cleo, answer, "Who did I meet?")).Shown, "Who did you meet?", "Ben");
        Assert.StartsWith("Noted: Ben. ", after.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee brought 3 people together, 2 first meetings so far.", Recap.Text, StringComparison.Ordinal);
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
        Assert.Equal("Coffee is not over yet; it ends Sat 5 Dec 12:00. Then you can say whom you met.", (await Bot.Act(Ben, card, ask)).Text);
        await Bot.Press(Ben, card, "Going");
        await Bot.AdvanceTo(At(6, 9));
        var question = Bot.LastDirect(Ben);

        await Bot.AdvanceTo(At(3, 11, 59, month: 2, year: 2027));
        Assert.StartsWith("Noted: Ana.", (await Bot.Press(Ben, question, "I met everyone")).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(3, 12, 0, month: 2, year: 2027));
        var late = await Bot.Press(Ben, question, "Nobody new");

        Assert.True(late.IsRefusal);
        Assert.StartsWith("What was said of Coffee stays as it is; it could be changed until Wed 3 Feb 12:00. For somebody you met: /meetup met", late.Text, StringComparison.Ordinal);
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

    private Task<IReadOnlyList<MeetupBot.Domain.Encounters.Encounter>> Encounters() =>
        Bot.Database.ReadAsync(session => session.Encounters.At(new MeetupBot.Domain.Meetups.MeetupId(Id)));
}
