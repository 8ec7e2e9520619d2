namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Many presses in one tick, by people whom the bot has not seen before. HTTP requests have no order among each other.</summary>
public sealed class BurstScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [InlineData(Platform.Discord)]
    [InlineData(Platform.SlackBySocket)]
    public async Task Places_and_the_waitlist_go_in_the_order_of_the_presses(Platform platform)
    {
        var here = await JoinAsync(platform);
        var people = new[] { "Fay", "Gil", "Hal", "Ida", "Jon", "Kim" }.Select(here.Add).ToList();
        var meetup = await here.MeetupAsync("Lunch", ("capacity", 3));

        await Task.WhenAll(people.Select(person => here.PressAsync(person, meetup.Card, Words.Going)).ToList());

        await here.ShowsAsync(meetup.Card, "Going, 3 of 3 places: Ana, Fay, Gil · Waiting: Hal, Ida, Jon, Kim");
    }

    [Theory]
    [InlineData(Platform.Discord)]
    [InlineData(Platform.SlackBySocket)]
    public async Task The_last_press_of_a_person_counts(Platform platform)
    {
        var here = await JoinAsync(platform);
        var people = new[] { "Fay", "Gil", "Hal", "Ida" }.Select(here.Add).ToList();
        var meetup = await here.MeetupAsync("Lunch");

        string[] presses = [Words.Going, Words.CannotCome, Words.Maybe, Words.Going, Words.CannotCome];
        await Task.WhenAll(people.SelectMany(person => presses.Select(press => here.PressAsync(person, meetup.Card, press))).ToList());
        await here.CaughtUpAsync();

        await here.ShowsAsync(meetup.Card, "Going, 1: Ana");
        Assert.DoesNotContain("Maybe:", here.Posts.Single(card => card.Text.Contains("Lunch", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }
}
