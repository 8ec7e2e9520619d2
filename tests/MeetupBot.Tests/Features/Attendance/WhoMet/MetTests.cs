using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Attendance.WhoMet;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Attendance.WhoMet;

public sealed class MetTests : BotTests
{
    [Fact]
    public async Task Whom_somebody_met_elsewhere_is_noted_and_the_other_can_say_so_too()
    {
        var answer = await Met(Ben, "cleo");

        Assert.StartsWith("Noted: Cleo. You have now met 1 of 4 other members.\nSomeone they should know?", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\nStays between you and whom you name. Once both say so, people who know one of you may see it. You can take it back at any time.\n[Take it back] [Who sees this]", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Ben says you two met. Is that right?\n[Yes, we met] [We did not meet] [Who sees this]\nStays between you and Ben. Once you say so too, people who know one of you may see it.", Bot.LastDirect(Cleo).Text);
        var confirmed = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, we met");

        Assert.StartsWith("Noted: Ben. Ben says so too: your first meeting. You have now met 1 of 4 other members.", confirmed.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(await Encounters()).IsConfirmed);
        Assert.Single(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task To_somebody_private_the_notice_promises_that_it_stays_between_the_two()
    {
        await Bot.Command(Cleo, "me set", ("visibility", "private"));

        await Met(Ben, "cleo");

        Assert.EndsWith("[Who sees this]\nStays between you and Ben.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_again_it_is_the_same_encounter_and_nobody_hears_of_it_twice()
    {
        await Met(Ben, "cleo");
        await Bot.Advance(Duration.FromDays(2));
        await Met(Ben, "cleo");
        await Met(Cleo, "ben");

        Assert.True(Assert.Single(await Encounters()).IsConfirmed);
        Assert.Single(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_struck_it_is_not_told_the_same_again()
    {
        await Met(Ben, "cleo");
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "We did not meet");

        await Met(Ben, "cleo");

        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Several_at_once_are_noted_together_and_taken_back_together()
    {
        var answer = await Bot.Command(Ben, "met", ("member", "cleo"), ("member2", "dev"), ("member5", "ana"), ("member3", "dev"));
        Assert.StartsWith("Noted: Ana, Cleo and Dev. You have now met 3 of 4 other members.", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Dev, Bot.LastDirect(Dev), "Yes, we met");

        var back = await Bot.Press(Ben, answer, "Take it back");

        Assert.Equal("Taken back: Cleo, Dev and Ana. Dev still says that you met; /meetup connections lets you strike it.", back.Text);
        Assert.Single(await Encounters());
        Assert.True((await Bot.Press(Ana, Bot.LastDirect(Ana), "Yes, we met")).IsRefusal);
        Assert.True((await Bot.Press(Ana, Bot.LastDirect(Ana), "We did not meet")).IsRefusal);
    }

    [Fact]
    public async Task Who_did_not_meet_strikes_it()
    {
        await Met(Ben, "cleo");

        var struck = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "We did not meet");

        Assert.Equal("Taken back: Ben.", struck.Text);
        Assert.Empty(await Encounters());
    }

    [Fact]
    public async Task Nobody_else_confirms_or_strikes_it()
    {
        await Met(Ben, "cleo");
        var card = Bot.LastDirect(Cleo);

        Assert.True((await Bot.Act(Dev, card, card.Button("Yes, we met").Action)).IsRefusal);
        Assert.True((await Bot.Act(Dev, card, card.Button("We did not meet").Action)).IsRefusal);
        foreach (var forged in new[] { "*", "*0", "*x.1", "1", "*99999999999999999999", "*-1" })
            Assert.True((await Bot.Act(Dev, card, new ActionId(MetCommand.UndoButton, forged))).IsRefusal, forged);
        Assert.False(Assert.Single(await Encounters()).IsConfirmed);
    }

    [Fact]
    public async Task Oneself_a_bot_a_stranger_and_who_left_are_refused()
    {
        Assert.StartsWith("Meeting yourself doesn't count", (await Met(Ben, "ben")).Text, StringComparison.Ordinal);
        Assert.StartsWith("I don't know “nobody”.", (await Met(Ben, "nobody")).Text, StringComparison.Ordinal);
        var robot = new Someone("Robot");
        Assert.Equal("Bots can't be met face to face.", (await Shortcut(Ben, robot.Person with { IsBot = true })).Text);
        await Leave("cleo");
        Assert.StartsWith("One of them isn't in this community any more", (await Met(Ben, "cleo")).Text, StringComparison.Ordinal);
        Assert.StartsWith("One of them isn't in this community any more", (await Shortcut(Ben, Cleo.Person)).Text, StringComparison.Ordinal);
        Assert.Empty(await Encounters());

        var mixed = await Bot.Command(Ben, "met", ("member", "ben"), ("member2", "dev"));

        Assert.StartsWith("Noted: Dev. You have now met 1 of 3 other members. Meeting yourself doesn't count", mixed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_a_menu_asks_whom()
    {
        var asked = await Bot.Command(Ben, "met");

        var answer = await Bot.ChoosePeople(Ben, asked.Shown, "Who did you meet?", Cleo, new Someone("Newcomer"));

        Assert.StartsWith("Noted: Cleo and Newcomer. ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_a_members_own_menu()
    {
        Assert.Contains("I met them", BotHarness.Features().Interactions.Offered.MemberShortcuts);
        Assert.DoesNotContain("I met them", BotHarness.Features().Interactions.Offered.MessageShortcuts);

        var answer = await Shortcut(Ben, Cleo.Person);

        Assert.StartsWith("Noted: Cleo. ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_in_two_communities_confirms_in_the_right_one()
    {
        var leeds = await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(Cleo.User.Platform, Cleo.User.Id).Single().Member.Id);
        await Met(Ben, "cleo");
        await Bot.Do(Bot.CommandOf(Cleo, "help") with
        {
            Space = new SpaceRef(TestPlatform.PlatformName, "york"),
            Channel = new ChannelRef(TestPlatform.PlatformName, "other"),
        });

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, we met");

        var encounter = Assert.Single(await Encounters());
        Assert.True(encounter.IsConfirmed && encounter.SaidBy(leeds));
    }

    private Task<Answer> Met(Someone person, string member) => Bot.Command(person, "met", ("member", member));

    private Task<Answer> Shortcut(Someone person, Person target) => Bot.Do(BotHarness.Here(
        new ShortcutInteraction { Id = Bot.NextId(), Person = person.Person, ReceivedAt = Bot.Now, Shortcut = "I met them", Target = target }, person));

    private Task Leave(string account) => Bot.Database.WriteAsync(session =>
        session.Members.SetPresence(session.Members.FindAnywhere(TestPlatform.PlatformName, account).Single().Account, left: true, Bot.Now));

    private Task<IReadOnlyList<Encounter>> Encounters() => Bot.Database.ReadAsync(session =>
        session.Encounters.OwnEncounters(session.Members.FindAnywhere(Ben.User.Platform, Ben.User.Id).Single().Member.Id));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_taken_back_before_the_morning_is_not_asked_unless_it_is_said_again(bool isSaidAgain)
    {
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Press(Ben, await Met(Ben, "cleo"), "Take it back");
        if (isSaidAgain)
            await Met(Ben, "cleo");

        await Bot.AdvanceTo(At(2, 9));

        Assert.Equal(isSaidAgain ? 1 : 0, Bot.Inbox(Cleo).Count);
        if (isSaidAgain)
            Assert.StartsWith("Noted: Ben.", (await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, we met")).Text, StringComparison.Ordinal);
    }
}
