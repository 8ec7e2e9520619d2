namespace MeetupBot.EndToEndTests.Discord;

public sealed class PollTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Fact]
    public async Task A_menu_of_times_takes_any_number_of_them()
    {
        var poll = await Here.PollAsync("Coffee");

        var menu = Assert.Single(poll.Card.Selects);
        Assert.Equal((0, 3), (menu.MinValues, menu.MaxValues));
    }

    [Fact]
    public async Task Fifty_times_take_two_menus_and_a_vote_in_one_says_nothing_of_the_other()
    {
        var poll = await Here.PollAsync("Retreat", ("when", string.Join(", ", Enumerable.Range(3, 50).Select(days => $"in {days} days"))));

        Assert.Equal(["Which times work for you? 1–25", "Which times work for you? 26–50"], poll.Card.Selects.Select(s => s.Placeholder!));
        var own = (await Here.ChooseAsync(Here.Ben, poll.Card, "Which times work for you? 1–25", 1, 2)).Message!;
        await Here.ChooseAsync(Here.Ben, own, "Which times work for you? 26–50", 25);

        await Here.EventuallyAsync(
            () => poll.Card.Text.Split('\n').Count(line => line.EndsWith(" 2 yes", StringComparison.Ordinal)) == 3, "three more yes on the card");
    }
}
