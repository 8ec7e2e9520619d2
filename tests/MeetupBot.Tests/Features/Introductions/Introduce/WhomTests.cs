using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Whom somebody may name, and how.</summary>
public sealed class WhomTests : IntroductionTests
{
    [Theory]
    [InlineData("ben", "ben", "That is Ben twice; an introduction needs two people.\n[Introduce two people]")]
    [InlineData("ana", "ana", "You know yourself already. Name somebody you'd like to meet, or two people who should meet.\n[Introduce two people]")]
    [InlineData("ben", "nobody", "I don't know “nobody”.\n[Choose them]")]
    [InlineData("ana", "ben", "You and Ben have met already. /meetup connections shows when and where.")]
    public async Task Whoever_cannot_be_introduced_is_a_clear_refusal(string first, string second, string said)
    {
        var answer = await Bot.Command(Ana, "introduce", ("first", first), ("second", second));

        Assert.True(answer.IsRefusal);
        Assert.Equal(said, answer.Text);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_leads_to_a_form_or_to_none()
    {
        var (reason, refusal) = (new string('x', 201), "The reason is 201 characters long; 200 fit.");
        var others = await Introduce(Ana, Ben, Cleo, reason);
        var own = await Introduce(Ana, Ana, Olga, reason);

        Assert.StartsWith(refusal, others.Text, StringComparison.Ordinal);
        Assert.Equal("Because", Assert.Single((await Bot.Press(Ana, others, "Change")).Form.Fields).Label);
        Assert.StartsWith(refusal, own.Text, StringComparison.Ordinal);
        Assert.StartsWith("If Olga may be asked, I ask in private,", (await Bot.Press(Ana, own, "Ask without a reason")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_is_introduced_to_nobody()
    {
        var robot = new Person(new UserRef(TestPlatform.PlatformName, "robot"), "Robot", IsBot: true);
        var answer = await Bot.Do(Bot.CommandOf(Ana, "introduce", ("first", "ben"), ("second", "robot")) with
        {
            Named = new Dictionary<string, Person> { ["robot"] = robot },
        });

        Assert.True(answer.IsRefusal);
        Assert.Equal(Words.BotsMeetNobody, answer.Text);
    }

    [Fact]
    public async Task Who_left_the_space_is_introduced_to_nobody()
    {
        await Bot.Database.WriteAsync(session => session.Members.SetPresence(session.Members.Accounts([IdOf(session, Cleo)])[0], left: true, Bot.Now));

        Assert.Equal(Words.MemberHasLeft, (await Introduce(Ana, Ben, Cleo)).Text);
    }

    [Fact]
    public async Task People_who_have_met_are_named_to_those_who_may_know_it()
    {
        await HaveMet(Ben, Cleo);

        Assert.Equal(
            "Ben and Cleo have met already, so they need no introduction. You can choose two others here.\n[Introduce two people]",
            (await Introduce(Ana, Ben, Cleo)).Text);
        Assert.StartsWith("I ask Ben and Cleo, each in private", (await Introduce(Olga, Ben, Cleo)).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task What_one_of_two_says_keeps_nobody_from_introducing_them()
    {
        await Says(Ben, Cleo);

        Assert.StartsWith("I ask Ben and Cleo, each in private", (await Introduce(Ana, Ben, Cleo)).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Ben));
        Assert.StartsWith("You and Cleo have met already.", (await Introduce(Ben, Ben, Cleo)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved. If Ben would like it too", (await Introduce(Cleo, Cleo, Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_both_know_is_named_only_where_each_of_these_pairs_says_so()
    {
        await HaveMet(Olga, Ben);
        await Says(Olga, Cleo);

        await Introduce(Dev, Ben, Cleo);

        Assert.Contains("You both know Ana.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offered_are_those_whom_one_has_met_by_ones_own_word_and_nobody_is_missing_for_what_others_say()
    {
        await Says(Ben, Cleo);
        await Says(Olga, Ana);
        await Bot.Command(Dev, "me set", ("visibility", "private"));
        await HaveMet(Ben, Dev);
        var card = await Bot.Do(BotHarness.Here(
            new ShortcutInteraction { Id = Bot.NextId(), Person = Ana.Person, ReceivedAt = Bot.Now, Shortcut = "Introduce…", Target = Ben.Person }, Ana));

        Assert.StartsWith("Who should Ben meet?\n[Cleo] [Dev]\n[Somebody else]", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_in_a_form()
    {
        var form = (await Bot.Command(Ana, "introduce", ("first", "ben"))).Form;

        Assert.Equal(["One of the two", "The other", "Because"], form.Fields.Select(field => field.Label));
        Assert.Equal("ben", form.Fields[0].Value);
        var answer = await Bot.Submit(Ana, form, ("second", "cleo"), ("because", "Both climb"));
        Assert.StartsWith("I ask Ben and Cleo", answer.Text, StringComparison.Ordinal);
        Assert.True((await Bot.Submit(Ana, form)).IsRefusal);
    }

    [Fact]
    public async Task In_the_context_menu_of_somebody_those_are_offered_whom_they_have_not_met()
    {
        await HaveMet(Ben, Dev);
        var card = await Bot.Do(BotHarness.Here(
            new ShortcutInteraction { Id = Bot.NextId(), Person = Ana.Person, ReceivedAt = Bot.Now, Shortcut = "Introduce…", Target = Ben.Person }, Ana));

        Assert.Equal("Who should Ben meet?\n[Cleo]\n[Somebody else]\nNobody is introduced without a yes: whoever may be asked is asked in private first.", card.Text);
        var form = (await Bot.Press(Ana, card, "Cleo")).Form;
        Assert.StartsWith("I ask Ben and Cleo", (await Bot.Submit(Ana, form, ("because", "Both climb"))).Text, StringComparison.Ordinal);
        Assert.Contains("Ana: “Both climb”.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_else_can_be_chosen_there()
    {
        var card = await Bot.Do(BotHarness.Here(
            new ShortcutInteraction { Id = Bot.NextId(), Person = Ana.Person, ReceivedAt = Bot.Now, Shortcut = "Introduce…", Target = Ben.Person }, Ana));

        var form = (await Bot.ChoosePeople(Ana, card.Shown, "Somebody else", Olga)).Form;

        Assert.StartsWith("I ask Ben and Olga", (await Bot.Submit(Ana, form)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intro", "999999")]
    [InlineData("intro", "-1")]
    [InlineData("intro.to", "999999")]
    [InlineData("intro.yes", "K7Q2")]
    [InlineData("intro.met", "0123456789ABCDEF")]
    [InlineData("intro.time", "")]
    [InlineData("reconnect", "1")]
    [InlineData("promise", "x")]
    [InlineData("promise.kept", "0123456789ABCDEF")]
    public async Task A_button_that_nobody_drew_is_refused(string action, string subject) =>
        Assert.True((await Bot.Act(Ana, new Shown(new Card()), new ActionId(action, subject))).IsRefusal);

    [Fact]
    public void The_entry_stands_in_the_context_menu_of_members() =>
        Assert.Contains("Introduce…", BotHarness.Features().Interactions.Offered.MemberShortcuts);
}
