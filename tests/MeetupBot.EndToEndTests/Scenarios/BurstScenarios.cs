namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Many presses in one tick, by people whom the bot has not seen before.</summary>
public sealed class BurstScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    private static readonly string[] Names = ["Fay", "Gil", "Hal", "Ida", "Jon", "Kim", "Lea", "Max"];

    /// <summary>What each of them presses, 64 presses in all.</summary>
    private static readonly string[] Presses =
    [
        Words.Going, Words.CannotCome, Words.Maybe, Words.Going, Words.CannotCome, Words.Maybe, Words.Going, Words.CannotCome,
    ];

    [Theory]
    [InlineData(Platform.Discord)]
    [InlineData(Platform.SlackBySocket)]
    public async Task Places_and_the_waitlist_go_in_the_order_of_the_presses(Platform platform)
    {
        var here = await JoinAsync(platform);
        var people = new[] { "Fay", "Gil", "Hal", "Ida", "Jon", "Kim" }.Select(here.Add).ToList();
        var meetup = await here.MeetupAsync("Lunch", ("capacity", 3));

        await Task.WhenAll(people.Select(person => here.PressAsync(person, meetup.Card, Words.Going)).ToList());

        await here.ShowsAsync(meetup.Card, "3 of 3 places taken: Ana, Fay, Gil · waiting: Hal, Ida, Jon, Kim");
    }

    [Theory]
    [InlineData(Platform.Discord)]
    [InlineData(Platform.SlackBySocket)]
    public async Task The_last_press_of_a_person_counts(Platform platform)
    {
        var here = await JoinAsync(platform);
        var people = Names.Select(here.Add).ToList();
        var meetup = await here.MeetupAsync("Lunch");

        await Task.WhenAll(people.SelectMany(person => Presses.Select(press => here.PressAsync(person, meetup.Card, press))).ToList());
        await here.CaughtUpAsync();

        await here.ShowsAsync(meetup.Card, "1 going: Ana");
        Assert.DoesNotContain("Maybe:", here.Posts.Single(card => card.Text.Contains("Lunch", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    /// <summary>Of HTTP requests that overlap none is the first, so each person presses again when Slack has its answer to the last press.</summary>
    [Fact]
    public async Task By_HTTP_the_last_press_of_a_person_counts_and_a_place_is_given_once()
    {
        var here = await JoinAsync(Platform.SlackByHttp);
        var people = Names.Select(here.Add).ToList();
        var meetup = await here.MeetupAsync("Lunch", ("capacity", 4));

        await Task.WhenAll(people.Select(async person =>
        {
            foreach (var press in Presses)
                await here.PressAsync(person, meetup.Card, press);
        }));
        await here.ShowsAsync(meetup.Card, "1 of 4 places taken: Ana");
        await Task.WhenAll(people.Take(4).Select(person => here.PressAsync(person, meetup.Card, Words.Going)));
        foreach (var person in people.Skip(4))
            await here.PressAsync(person, meetup.Card, Words.Going);

        await here.ShowsAsync(meetup.Card, "4 of 4 places taken: Ana");
        await here.CaughtUpAsync();
        Assert.Matches("waiting: [A-Z][a-z]{2}, Jon, Kim, Lea, Max", here.Cards(meetup.Id)[^1].Text);
    }

    /// <summary>Discord replays what was pressed meanwhile. On Slack it is lost, and people press again.</summary>
    [Theory]
    [InlineData(Platform.Discord)]
    [InlineData(Platform.SlackBySocket)]
    public async Task A_break_in_a_burst_changes_nothing_of_the_order(Platform platform)
    {
        var here = await JoinAsync(platform);
        var people = Names.Select(here.Add).ToList();
        var meetup = await here.MeetupAsync("Lunch", ("capacity", 4));

        // Nobody knows which of these arrive, so none of them takes a place.
        var burst = people.SelectMany(person => Enumerable.Repeat<string[]>([Words.Maybe, Words.CannotCome], 4).SelectMany(presses => presses).Select(press => here.PressAsync(person, meetup.Card, press))).ToList();
        var back = here.Driver.BreakAsync();
        if (!here.Driver.KeepsActs)
            await back;
        await Task.WhenAll(people.Select(person => here.PressAsync(person, meetup.Card, Words.Going)).ToList());
        await back;
        if (here.Driver.KeepsActs)
            await Task.WhenAll(burst);

        await here.ShowsAsync(meetup.Card, "4 of 4 places taken: Ana, Fay, Gil, Hal · waiting: Ida, Jon, Kim, Lea, Max");
        await here.CaughtUpAsync();
        Assert.Contains("waiting: Ida, Jon, Kim, Lea, Max", here.Cards(meetup.Id)[^1].Text, StringComparison.Ordinal);
    }
}
