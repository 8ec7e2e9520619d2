using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Nobody is brought together who did not ask for it or say yes, and nobody learns of a no.</summary>
public sealed class ConsentTests : IntroductionTests
{
    private const string BothAsked = "I ask Ben and Cleo, each in private and only if they may be asked, and bring them together if both would like it.\nWhoever I ask reads that it comes from you. You learn what they answer only if both say yes, and otherwise not even whether I could ask.";

    [Fact]
    public async Task A_third_person_brings_two_together_who_both_say_yes()
    {
        Assert.Equal(BothAsked, (await Introduce(Ana, Ben, Cleo, "You both climb.")).Text);
        Assert.Equal(
            "Ana thinks that you and Cleo should meet. You both know Ana. Nobody learns your answer unless both say yes.\nAna: “You both climb.”\n[Yes, introduce us] [No thanks]\n[Report to the organizers]",
            Bot.LastDirect(Ben).Text);

        Assert.StartsWith("Saved. If Cleo would like it too, I'll bring you together.", (await Yes(Ben)).Text, StringComparison.Ordinal);
        Assert.Empty(Group(Ben, Cleo));
        Assert.StartsWith("Ben would like it too, so I'm bringing you together in a group message.", (await Yes(Cleo)).Text, StringComparison.Ordinal);

        Assert.StartsWith("@Ben, meet @Cleo. Ana: “You both climb.” You both know Ana.\nTo begin with: …\n[Find a time]\n[No thanks]", PlainOpener(Assert.Single(Group(Ben, Cleo)).Text), StringComparison.Ordinal);
        Assert.Equal("Ben and Cleo are in touch now, thanks to you.", Bot.LastDirect(Ana).Text);
    }

    [Theory]
    [InlineData(true, true, "Ben would like it too, so I'm bringing you together in a private thread.")]
    [InlineData(true, false, "Ben would like it too, so I'm writing to each of you.")]
    [InlineData(false, false, "Ben would like it too, so I'm writing to each of you.")]
    public async Task Where_they_are_brought_together_is_said(bool hasGroups, bool hasChannel, string said)
    {
        Bot.Platform.Capabilities = Bot.Platform.Capabilities with { Groups = hasGroups, GroupName = "a private thread", GroupNeedsChannel = true };
        if (hasChannel)
            await Bot.Database.WriteAsync(session => session.Communities.Update(
                session.Communities.Find(BotHarness.Leeds.Platform, BotHarness.Leeds.Id)!.Value.Space with { AnnounceChannel = "general" }));
        await Introduce(Ana, Ben, Cleo);
        await Yes(Ben);

        Assert.StartsWith(said, (await Yes(Cleo)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_introduced_them_hears_that_they_are_in_touch_only_when_they_are()
    {
        await Introduce(Ana, Ben, Cleo, "You both climb.");
        await Yes(Ben);
        await Bot.AdvanceTo(At(1, 23));
        await Yes(Cleo);
        Assert.DoesNotContain(Bot.Inbox(Ana), message => message.Text.Contains("in touch", StringComparison.Ordinal));

        await Bot.AdvanceTo(At(2, 12));

        Assert.Single(Group(Ben, Cleo));
        Assert.Equal("Ben and Cleo are in touch now, thanks to you.", Bot.LastDirect(Ana).Text);
    }

    [Fact]
    public async Task Who_asks_for_themselves_is_not_asked_again()
    {
        var answer = await Introduce(Ben, Ben, Cleo, "because I would love to climb");

        Assert.StartsWith("If Cleo may be asked, I ask in private, and tell you if they'd like it too.", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
        Assert.StartsWith("Ben would like to meet you. You both know Ana. Ben learns your answer only if it is yes.\nBen: “I would love to climb”.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        await Yes(Cleo);
        Assert.Single(Group(Ben, Cleo));
    }

    [Fact]
    public async Task Who_has_said_that_they_met_reads_so_and_nobody_else_does()
    {
        await Bot.Command(Cleo, "met", ("member", Ben.User.Id));

        await Introduce(Ana, Ben, Cleo);

        Assert.StartsWith("Ana thinks that you and Ben should meet. You've told me that you have met Ben.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You've told me", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_told_to_nobody_and_a_yes_is_answered_as_if_it_were_open()
    {
        await Introduce(Ana, Ben, Cleo);
        var question = Bot.LastDirect(Cleo);

        Assert.StartsWith("Saved, and nobody is told.", (await Bot.Press(Cleo, question, "No thanks")).Text, StringComparison.Ordinal);

        Assert.StartsWith("Saved. If Cleo would like it too, I'll bring you together.", (await Yes(Ben)).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromDays(30));
        Assert.Empty(Group(Ben, Cleo));
        Assert.Empty(Bot.Inbox(Ana));
        Assert.Single(Bot.Inbox(Ben));
        Assert.DoesNotContain("Cleo", await Export(Ben, "Declined"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_no_others_who_suggest_it_hear_what_they_always_hear_and_nobody_is_asked()
    {
        await Introduce(Ana, Ben, Cleo);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "No thanks");

        Assert.Equal(BothAsked, (await Introduce(Dev, Ben, Cleo)).Text);
        Assert.StartsWith("Saved. If Cleo would like it too, I'll bring you together.", (await Introduce(Ben, Ben, Cleo)).Text, StringComparison.Ordinal);

        Assert.Single(Bot.Inbox(Ben));
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task What_nobody_was_asked_because_of_a_no_is_in_nobodys_export()
    {
        await Introduce(Ana, Ben, Cleo);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "No thanks");
        await Introduce(Dev, Ben, Cleo, "You both sail.");

        Assert.Contains("Asked", await Export(Ben, "\"consent\""), StringComparison.Ordinal);
        Assert.Empty(await Export(Ben, "You both sail."));
    }

    [Fact]
    public async Task Who_said_no_may_change_their_mind()
    {
        await Introduce(Ana, Ben, Cleo);
        await Yes(Ben);
        var no = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "No thanks");

        await Bot.Press(Cleo, no, "I'd like it after all");

        Assert.Single(Group(Ben, Cleo));
    }

    [Fact]
    public async Task Who_said_no_and_asks_for_it_later_says_yes()
    {
        await Introduce(Ben, Ben, Cleo);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "No thanks");

        await Introduce(Cleo, Cleo, Ben);

        Assert.Single(Group(Ben, Cleo));
    }

    [Fact]
    public async Task Two_who_ask_for_each_other_are_brought_together()
    {
        await Introduce(Ben, Ben, Cleo);

        await Introduce(Cleo, Ben, Cleo);

        Assert.Single(Group(Ben, Cleo));
    }

    [Fact]
    public async Task Pressed_twice_it_happens_once()
    {
        await Introduce(Ana, Ben, Cleo);
        var (toBen, toCleo) = (Bot.LastDirect(Ben), Bot.LastDirect(Cleo));
        foreach (var (one, question) in new[] { (Ben, toBen), (Ben, toBen), (Cleo, toCleo), (Cleo, toCleo) })
            await Bot.Press(one, question, "Yes, introduce us");

        Assert.StartsWith("You've been introduced already.", (await Bot.Press(Ben, toBen, "Yes, introduce us")).Text, StringComparison.Ordinal);
        Assert.Single(Group(Ben, Cleo));
        Assert.Single(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Suggested_twice_by_the_same_they_are_asked_once()
    {
        await Introduce(Ana, Ben, Cleo);

        Assert.Equal("You suggested Cleo and Ben not long ago. Each is asked once at most; I tell you if both would like it.", (await Introduce(Ana, Cleo, Ben)).Text);
        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_yes_to_people_who_met_meanwhile_brings_nobody_together()
    {
        await Introduce(Ana, Ben, Cleo);
        await Yes(Ben);
        await HaveMet(Ben, Cleo);

        Assert.Equal("You and Ben have met by now, so there's nothing left for me to do.", (await Yes(Cleo)).Text);
        Assert.Empty(Group(Ben, Cleo));
    }

    [Fact]
    public async Task A_yes_on_a_card_that_is_months_old_begins_anew()
    {
        await Introduce(Ana, Ben, Cleo);
        var question = Bot.LastDirect(Ben);
        await Bot.Advance(Duration.FromDays(70));

        var answer = await Bot.Press(Ben, question, "Yes, introduce us");

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("That was a while ago, and I have let it rest. You can still ask to meet Cleo.", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, answer, "Yes, introduce us");
        Assert.StartsWith("Ben would like to meet you.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_is_brought_together_with_nobody()
    {
        await Introduce(Ana, Ben, Cleo);
        await Bot.Act(Cleo, new Shown(new Card()), new ActionId("me.forget"));

        var answer = await Yes(Ben);

        Assert.Equal("This person isn't in this community any more. /meetup connections shows who to meet next.", answer.Text);
        Assert.DoesNotContain("Cleo", Bot.Platform.Inbox(Ben.User).Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_introduced_can_answer()
    {
        await Introduce(Ana, Ben, Cleo);

        Assert.True((await Bot.Press(Dev, Bot.LastDirect(Ben), "Yes, introduce us")).IsRefusal);
        Assert.True((await Bot.Press(Ana, Bot.LastDirect(Ben), "No thanks")).IsRefusal);
    }

    [Fact]
    public async Task One_person_asks_for_three_a_day_by_their_own_clock()
    {
        await Bot.Command(Ana, "me set", ("zone", "America/New_York"));
        var newcomers = Enumerable.Range(0, 4).Select(index => new Someone($"N{index}")).ToList();
        foreach (var newcomer in newcomers)
            await Bot.Command(newcomer, "help");
        foreach (var newcomer in newcomers.Take(3))
            Assert.False((await Introduce(Ana, Ben, newcomer)).IsRefusal);
        const string TooMany = "You've asked for three introductions today, which is the most for one day. You can ask for more tomorrow.";

        Assert.Equal(TooMany, (await Introduce(Ana, Ben, newcomers[3])).Text);
        await Bot.AdvanceTo(At(2, 4));
        Assert.Equal(TooMany, (await Introduce(Ana, Ben, newcomers[3])).Text);
        await Bot.AdvanceTo(At(2, 6));
        Assert.False((await Introduce(Ana, Ben, newcomers[3])).IsRefusal);
    }

    [Fact]
    public async Task Asked_for_twice_by_the_same_they_are_asked_once()
    {
        await Introduce(Ben, Ben, Cleo);

        Assert.Equal(
            "You asked to meet Cleo not long ago. They are asked once at most; I tell you if they'd like it too.",
            (await Introduce(Ben, Ben, Cleo, "Please.")).Text);
        Assert.Single(Bot.Inbox(Cleo));
    }

    private Task<Answer> Yes(Someone one) => Bot.Press(one, Bot.LastDirect(one), "Yes, introduce us");

    private async Task<string> Export(Someone one, string word)
    {
        var file = Assert.Single((await Bot.Command(one, "me export")).Card.Files);
        return string.Join('\n', file.Content.Split('\n').Where(line => line.Contains(word, StringComparison.Ordinal)));
    }
}
