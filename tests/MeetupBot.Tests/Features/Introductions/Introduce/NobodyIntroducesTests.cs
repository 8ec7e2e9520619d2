
namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Cleo wants that nobody introduces her.</summary>
public sealed class NobodyIntroducesTests : IntroductionTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.Press(Cleo, await Bot.Command(Cleo, "me show"), "Nobody introduces me");
    }

    [Fact]
    public async Task She_is_asked_nothing_and_the_others_are_asked_and_answered_as_ever()
    {
        Assert.StartsWith("I ask Ben and Cleo, each in private", (await Introduce(Ana, Ben, Cleo)).Text, StringComparison.Ordinal);
        Assert.StartsWith("If Cleo may be asked, I ask in private,", (await Introduce(Dev, Dev, Cleo)).Text, StringComparison.Ordinal);

        Assert.Empty(Bot.Inbox(Cleo));
        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task She_may_ask_herself_and_meets_who_asked_for_her()
    {
        await Introduce(Ben, Ben, Cleo);

        Assert.StartsWith("Ben would like it too, so I'm bringing you together in a group message.", (await Introduce(Cleo, Cleo, Ben)).Text, StringComparison.Ordinal);
        Assert.Single(Group(Ben, Cleo));
        await Introduce(Cleo, Cleo, Dev);
        Assert.StartsWith("Cleo would like to meet you.", Bot.LastDirect(Dev).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_shown_and_taken_back_by_button_or_command()
    {
        var shown = await Bot.Command(Cleo, "me show");
        Assert.Contains("Introductions: off; nobody introduces you; coffee rounds that you join go on\n", shown.Text, StringComparison.Ordinal);
        Assert.Contains("\"nobodyIntroduces\": true", (await Bot.Command(Cleo, "me export")).Card.Files[0].Content, StringComparison.Ordinal);

        Assert.Contains(
            "Introductions: on; others may suggest that you meet somebody, and you are asked first\n",
            (await Bot.Press(Cleo, shown, "Others may introduce me")).Text,
            StringComparison.Ordinal);
        await Bot.Command(Cleo, "me set", ("introductions", "off"));
        Assert.Contains("nobody introduces you; coffee rounds that you join go on\n", (await Bot.Command(Cleo, "me set", ("area", "Leeds"))).Text, StringComparison.Ordinal);
        await Bot.Command(Cleo, "me set", ("introductions", "on"));
        await Introduce(Ana, Ben, Cleo);
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task A_question_that_waits_for_the_morning_is_dropped_when_she_says_so()
    {
        await Bot.Command(Cleo, "me set", ("introductions", "on"));
        await Bot.AdvanceTo(At(1, 23));
        await Introduce(Ana, Ben, Cleo);
        await Bot.Command(Cleo, "me set", ("introductions", "off"));

        await Bot.AdvanceTo(At(2, 9));

        Assert.Empty(Bot.Inbox(Cleo));
        Assert.Single(Bot.Inbox(Ben));
    }
}
