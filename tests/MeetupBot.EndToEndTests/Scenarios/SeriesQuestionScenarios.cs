namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>What a series asks people in private: its host about a holiday, and who always comes.</summary>
public sealed class SeriesQuestionScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    private const string AlwaysGoing = "As always: going";

    /// <summary>In Germany 25 December is a holiday in every year. The card of a yearly meetup comes four days before the question.</summary>
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task The_host_is_asked_about_a_holiday_and_moves_the_meetup_by_a_week(Platform platform)
    {
        var here = await JoinAsync(platform);
        var saved = await here.RunAsync(here.Olga, "settings", ("holidays", "DE"));
        Assert.Contains("Germany (DE)", saved.Text, StringComparison.Ordinal);
        var readBack = await here.RunAsync(here.Ana, "series create", ("title", "Tree"), ("when", "every 25 December 12:30"));
        Assert.Contains("Weihnachtstag", readBack.Text, StringComparison.Ordinal);
        await here.PressAsync(here.Ana, readBack, "Start");

        await here.Bot.ForwardToAsync("series.ask-holiday");

        var asked = Assert.Single(here.DirectMessages(here.Ana), card => card.Says("is Weihnachtstag."));
        Assert.Equal(["Skip", "Move a week", "Keep"], asked.Buttons);
        var moved = await here.PressAsync(here.Ana, asked, "Move a week");
        Assert.StartsWith("Saved: ", moved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Who_always_comes_is_asked_in_private_and_is_going_after_one_press(Platform platform)
    {
        var here = await JoinAsync(platform);
        await here.RunAsync(here.Ben, "me set", ("regular", "yes"));
        var readBack = await here.RunAsync(here.Ana, "series create", ("title", "Laps"), ("when", "every day 12:30"));
        await here.PressAsync(here.Ana, readBack, "Start");
        await here.CaughtUpAsync();
        foreach (var card in here.Posts.Where(post => post.Says("It's on: Laps")).Take(3).ToList())
            await here.PressAsync(here.Ben, card, Words.Going);

        for (var day = 0; day < 4; day++)
            await here.Bot.ForwardAsync(TimeSpan.FromDays(1));

        var asked = here.DirectMessages(here.Ben).First(card => card.Buttons.Contains(AlwaysGoing));
        Assert.True(asked.Says("You were going the last three times."));
        Assert.StartsWith("Saved: you are going to ", (await here.PressAsync(here.Ben, asked, AlwaysGoing)).Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(here.Posts, post => post.Buttons.Contains(AlwaysGoing));
        Assert.DoesNotContain(here.DirectMessages(here.Ana), card => card.Buttons.Contains(AlwaysGoing));
    }
}
