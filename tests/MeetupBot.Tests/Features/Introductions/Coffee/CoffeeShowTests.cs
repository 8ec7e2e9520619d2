using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

/// <summary>One's own part in coffee rounds, and one area everywhere.</summary>
public sealed class CoffeeShowTests : CoffeeTests
{
    [Fact]
    public async Task Who_takes_no_part_reads_so_and_may_join()
    {
        await TurnOn();

        var shown = await Bot.Command(Ana, "coffee show");

        Assert.Equal(
            "You're not in the coffee rounds.\nThe next round is Mon 7 Dec 10:00 (soon); until then you can change this here.\n[Take part]", shown.Text);
    }

    [Fact]
    public async Task It_says_the_area_the_pause_and_the_next_round()
    {
        await TurnOn();
        await Join("Leeds", Ana);
        await Bot.Command(Ana, "coffee pause", ("until", "10 Jan"));

        Assert.Equal(
            "You're in the coffee rounds in Leeds. You're on a break, and back on Sun 10 Jan 2027.\n"
            + "The next round is Mon 7 Dec 10:00 (soon); until then you can change this here.\n[Take part again] [Another area] [Leave]",
            (await Bot.Command(Ana, "coffee show")).Text);
    }

    [Fact]
    public async Task It_says_whom_the_last_rounds_brought()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);
        Assert.DoesNotContain("Last time", (await Bot.Command(Ana, "coffee show")).Text, StringComparison.Ordinal);

        await Bot.AdvanceTo(At(7, 10, 1));
        Assert.Contains("\nLast time: Ben, on Mon 7 Dec.\n", (await Bot.Command(Ana, "coffee show")).Text, StringComparison.Ordinal);

        await Join("Leeds", Cleo, Dev);
        await Bot.AdvanceTo(At(14, 10, 1));
        var shown = (await Bot.Command(Ana, "coffee show")).Text;
        Assert.Matches("\nLast time: (Cleo|Dev), on Mon 14 Dec. Before: Ben.\n", shown);
    }

    [Fact]
    public async Task The_area_of_the_rounds_is_the_area_of_the_profile()
    {
        await Join("Leeds", Ana);
        Assert.Contains("Area: Leeds", (await Bot.Command(Ana, "me show")).Text, StringComparison.Ordinal);

        await Bot.Command(Ana, "me set", ("area", "York"));
        Assert.Contains("in the coffee rounds in York.", (await Bot.Command(Ana, "coffee show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Areas_that_differ_in_spelling_are_one_round()
    {
        await TurnOn();
        await Join("São Paulo", Ana);
        await Join("sao-paulo", Ben);

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Equal(["ana ben"], Groups());
    }

    [Theory]
    [InlineData("open", "open", " You both like climbing.")]
    [InlineData("mutuals", "open", "")]
    [InlineData("mutuals", "mutuals", "")]
    [InlineData("open", "private", "")]
    public async Task What_both_like_is_told_as_far_as_both_let_it_be_seen(string one, string other, string said)
    {
        await Like(Ana, one, "Climbing, board games");
        await Like(Ben, other, "cooking; climbing");

        Assert.Equal($"@Ana, meet @Ben. This is your coffee round: meet for a coffee or a walk, whatever suits you.{said.Replace("climbing", "Climbing", StringComparison.Ordinal)}", await Introduced());
    }

    [Fact]
    public async Task Who_knows_one_of_them_may_read_it_by_default()
    {
        await Bot.Command(Cleo, "me set", ("visibility", "open"));
        await Like(Ana, "mutuals", "climbing");
        await Like(Ben, "mutuals", "Climbing");
        await HaveMet(Ana, Cleo);
        await HaveMet(Ben, Cleo);

        Assert.EndsWith("You both know Cleo. You both like climbing.", await Introduced(), StringComparison.Ordinal);
    }

    private async Task Like(Someone one, string visible, string interests) =>
        Assert.False((await Bot.Command(one, "me set", ("visibility", visible), ("interests", interests))).IsRefusal);

    private async Task<string> Introduced()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);
        await Bot.AdvanceTo(At(7, 10, 1));
        var group = Bot.Platform.Deliveries.OfType<MeetupBot.Chat.Deliveries.Delivery.Group>().Single();
        return CardText.Render(group.Card).Split('\n')[0];
    }
}
