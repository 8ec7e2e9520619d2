using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>
/// Cleo wants to be kept apart from Ben. She hears nothing of him, he reads what he reads of everybody, and nobody else can tell.
/// </summary>
public sealed class KeptApartTests : IntroductionTests
{
    private const string BothAsked = "I ask Ben and Cleo, each in private and only if they may be asked, and bring them together if both would like it.\nWhoever I ask reads that it comes from you. You learn what they answer only if both say yes, and otherwise not even whether I could ask.";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.False((await Bot.Command(Cleo, "me set", ("notwith", "ben"))).IsRefusal);
    }

    [Fact]
    public async Task Who_asks_for_them_hears_the_same_and_nothing_follows_until_they_may_ask_anew()
    {
        foreach (var month in Enumerable.Range(0, 2))
        {
            Assert.Equal(
                "If Cleo may be asked, I ask in private, and tell you if they'd like it too.\nCleo then reads that it comes from you. You learn what Cleo answers only if it is yes, and otherwise not even whether I could ask.",
                (await Introduce(Ben, Ben, Cleo, "Answer me.")).Text);
            Assert.StartsWith("You asked to meet Cleo not long ago.", (await Introduce(Ben, Ben, Cleo)).Text, StringComparison.Ordinal);
            await Bot.Advance(Duration.FromDays(61));
        }

        Assert.Empty(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_was_not_asked_does_not_learn_by_the_answer_that_the_other_had_asked_for_them()
    {
        await Bot.Command(Dev, "me set", ("introductions", "off"));
        await Introduce(Cleo, Cleo, Dev);
        Assert.Empty(Bot.Inbox(Dev));
        await Bot.Command(Cleo, "me set", ("notwith", "dev"));

        Assert.Equal(
            "If Cleo may be asked, I ask in private, and tell you if they'd like it too.\nCleo then reads that it comes from you. You learn what Cleo answers only if it is yes, and otherwise not even whether I could ask.",
            (await Introduce(Dev, Dev, Cleo)).Text);
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Of_two_who_are_introduced_the_other_is_asked_and_answered_as_if_they_had_not_answered_yet()
    {
        Assert.Equal(BothAsked, (await Introduce(Ana, Ben, Cleo, "You both climb.")).Text);

        Assert.Equal(
            "Ana thinks that you and Cleo should meet. You both know Ana. Nobody learns your answer unless both say yes.\nAna: “You both climb.”\n[Yes, introduce us] [No thanks]\n[Report to the organizers]",
            Assert.Single(Bot.Inbox(Ben)).Text);
        Assert.Equal(
            "Saved. If Cleo would like it too, I'll bring you together.\nNobody learns your answer unless both say yes.",
            (await Bot.Press(Ben, Bot.LastDirect(Ben), "Yes, introduce us")).Text);
        await Bot.Advance(Duration.FromDays(90));
        Assert.Empty(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Ana));
        Assert.Empty(Group(Ben, Cleo));
    }

    [Fact]
    public async Task What_they_write_reaches_nobody_who_wants_to_be_kept_apart_from_them()
    {
        await HaveMet(Ben, Dev);

        Assert.Equal(BothAsked.Replace("Ben and Cleo", "Cleo and Dev", StringComparison.Ordinal), (await Introduce(Ben, Cleo, Dev, "Abuse.")).Text);

        Assert.Empty(Bot.Inbox(Cleo));
        Assert.Contains("Ben: “Abuse.”", Assert.Single(Bot.Inbox(Dev)).Text, StringComparison.Ordinal);
        await Bot.Press(Dev, Bot.LastDirect(Dev), "Yes, introduce us");
        await Introduce(Ana, Cleo, Dev, "You both sail.");
        Assert.Single(Bot.Inbox(Dev));
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, introduce us");
        Assert.StartsWith("@Cleo, meet @Dev. Ana: “You both sail.” You both know Ana.", Assert.Single(Group(Cleo, Dev)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Abuse", await Export(Cleo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_yes_to_two_whose_introducer_was_turned_away_reads_neither_name_nor_words_of_theirs()
    {
        await HaveMet(Ben, Dev);
        await Introduce(Ben, Cleo, Dev, "Abuse.");
        await Bot.Press(Dev, Bot.LastDirect(Dev), "Yes, introduce us");

        await Introduce(Cleo, Cleo, Dev);

        Assert.StartsWith("@Cleo, meet @Dev. You both know Ana.\nTo begin with: …\n[Find a time]", PlainOpener(Assert.Single(Group(Cleo, Dev)).Text), StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_question_that_waits_for_the_morning_is_dropped()
    {
        await Bot.AdvanceTo(At(1, 23));
        await Introduce(Dev, Dev, Cleo, "Abuse.");

        await Bot.Command(Cleo, "me set", ("notwith", "dev"));
        await Bot.AdvanceTo(At(2, 12));

        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Who_asks_for_it_themselves_has_changed_their_mind()
    {
        await Introduce(Ben, Ben, Cleo);

        await Introduce(Cleo, Cleo, Ben);

        Assert.StartsWith("@Ben, meet @Cleo. Ben asked for this introduction.", Assert.Single(Group(Ben, Cleo)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_I_met_them_nobody_is_told_or_asked()
    {
        var answer = await Bot.Command(Ben, "met", ("member", "cleo"));

        Assert.StartsWith("Noted: Cleo.", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
        Assert.True(Assert.Single(await Between(Ben, Cleo)).SaidBy(await Read(session => IdOf(session, Ben))));
        await Bot.Command(Cleo, "met", ("member", "ben"));
        Assert.Empty(Bot.Inbox(Ben));
        Assert.True(Assert.Single(await Between(Ben, Cleo)).IsConfirmed);
    }

    [Fact]
    public async Task They_miss_in_their_own_suggestions_only()
    {
        Assert.DoesNotContain("[Meet Ben]", (await Bot.Command(Cleo, "connections")).Text, StringComparison.Ordinal);
        Assert.Contains("[Meet Cleo]", (await Bot.Command(Ben, "connections")).Text, StringComparison.Ordinal);

        var offered = await Bot.Press(Ana, await Bot.Command(Ana, "met", ("member", "ben")), "Introduce Ben…");
        Assert.Contains("Cleo", offered.Shown.ButtonLabels);
    }

    [Fact]
    public async Task A_time_that_they_look_for_is_asked_of_nobody_who_wants_to_be_kept_apart()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Group ? new DeliveryResult.Refused(RefusalReason.NoPermission, "no threads") : null;
        await Open(Ben, Dev);
        await Bot.Settle();
        await Bot.Command(Dev, "me set", ("notwith", "ben"));
        var told = Bot.Inbox(Dev).Count;

        var form = (await Bot.Press(Ben, await Bot.Press(Ben, Bot.LastDirect(Ben), "Find a time"), "Other times")).Form;
        Assert.StartsWith("I ask Dev: ", (await Bot.Submit(Ben, form, ("when", "Sat 10am, Sun 2pm"))).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromDays(20));

        Assert.Equal(told, Bot.Inbox(Dev).Count);
    }

    [Fact]
    public async Task It_holds_when_the_other_is_forgotten_and_comes_back_until_it_is_taken_back()
    {
        await Bot.Press(Ben, await Bot.Command(Ben, "me forget"), "Forget me");
        Assert.Contains(
            "Kept apart from you: people who asked to be forgotten (kept only as a code, in case they come back)",
            (await Bot.Command(Cleo, "me show")).Text,
            StringComparison.Ordinal);
        Assert.Contains("\"keptAsHash\": \"", await Export(Cleo), StringComparison.Ordinal);

        await Introduce(Ben, Ben, Cleo, "Me again.");
        await Bot.Command(Ben, "met", ("member", "cleo"));

        Assert.Empty(Bot.Inbox(Cleo));
        var shown = await Bot.Command(Cleo, "me show");
        Assert.Contains("Kept apart from you: Ben\n", shown.Text, StringComparison.Ordinal);
        await Bot.Choose(Cleo, shown.Shown, "Take somebody off this list", "Ben");
        await Bot.Command(Dev, "introduce", ("first", "ben"), ("second", "cleo"));
        Assert.Contains("Dev thinks that you and Ben should meet.", Assert.Single(Bot.Inbox(Cleo)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_about_former_members_are_taken_back_together()
    {
        await Bot.Press(Ben, await Bot.Command(Ben, "me forget"), "Forget me");

        var shown = await Bot.Press(Cleo, await Bot.Command(Cleo, "me show"), "Take back those about former members");

        Assert.Contains("Kept apart from you: nobody\n", shown.Text, StringComparison.Ordinal);
        await Introduce(Ben, Ben, Cleo);
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Who_is_forgotten_takes_their_own_with_them()
    {
        await Bot.Press(Cleo, await Bot.Command(Cleo, "me forget"), "Forget me");
        await Bot.Command(Cleo, "help");

        await Introduce(Ben, Ben, Cleo);

        Assert.Single(Bot.Inbox(Cleo));
    }

    private async Task<string> Export(Someone one) => Assert.Single((await Bot.Command(one, "me export")).Card.Files).Content;
}
