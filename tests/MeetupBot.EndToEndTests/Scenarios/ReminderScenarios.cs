namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Each meetup is four hours ahead. The clock stops shortly after a reminder becomes due.</summary>
public sealed class ReminderScenarios(ReminderBots bots) : SharedScenarios<ReminderBots>(bots)
{
    private static readonly TimeSpan ToTheFirst = TimeSpan.FromMinutes(66);
    private static readonly TimeSpan ToTheNext = TimeSpan.FromHours(2);

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Reminders_arrive_exactly_once_in_the_channel_and_with_everyone_who_is_coming(Platform platform)
    {
        var here = await JoinAsync(platform);
        await here.Bot.ForwardToQuarterAsync();
        var meetup = await here.MeetupAsync("Coffee", ("when", "in 4 hours"), ("where", "Bean Bros"));
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        await here.PressAsync(here.Cleo, meetup.Card, Words.Maybe);
        await here.PressAsync(here.Dev, meetup.Card, Words.CannotCome);
        await here.CaughtUpAsync();
        Assert.Empty(here.InChannel(meetup.Id));

        await here.Bot.ForwardAsync(ToTheFirst);
        AssertReminded(here, meetup, 1);
        var own = here.ToldTo(here.Ben, meetup.Id)[0];
        Assert.Matches(
            $@"^{BoldPattern(here, here.Markup.Moment)} \({here.Markup.FromNow}\): {BoldPattern(here, "Coffee")}, Bean Bros \({here.Markup.Link("map")}\)\. You and Ana are going\.",
            own.Text);
        Assert.Contains("New to you: Ana.", own.Text, StringComparison.Ordinal);
        Assert.Equal(["Can't make it", "Fewer reminders"], own.Buttons);
        Assert.Contains("You said maybe. Are you coming?", here.ToldTo(here.Cleo, meetup.Id)[0].Text, StringComparison.Ordinal);

        await here.Bot.ForwardAsync(ToTheNext);
        AssertReminded(here, meetup, 2);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_moved_meetup_moves_its_reminders_and_a_cancelled_one_sends_none(Platform platform)
    {
        var here = await JoinAsync(platform);
        await here.Bot.ForwardToQuarterAsync();
        var moved = await here.MeetupAsync("Coffee", ("when", "in 4 hours"));
        var cancelled = await here.MeetupAsync("Tea", ("when", "in 4 hours"));
        await here.PressAsync(here.Ben, moved.Card, Words.Going);
        await here.PressAsync(here.Ben, cancelled.Card, Words.Going);
        await here.MoveAsync(here.Ana, moved.Id, "in 6 hours");
        await here.CancelAsync(here.Ana, cancelled.Id);

        await here.Bot.ForwardAsync(ToTheFirst);
        Assert.Empty(here.ToldTo(here.Ben, moved.Id));
        Assert.Empty(here.InChannel(moved.Id));

        await here.Bot.ForwardAsync(ToTheNext);
        Assert.Single(here.ToldTo(here.Ben, moved.Id));
        Assert.Single(here.InChannel(moved.Id));
        Assert.Empty(here.ToldTo(here.Ben, cancelled.Id));
        Assert.Empty(here.InChannel(cancelled.Id));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Fewer_reminders_are_fewer(Platform platform)
    {
        var here = await JoinAsync(platform);
        await here.Bot.ForwardToQuarterAsync();
        var meetup = await here.MeetupAsync("Coffee", ("when", "in 4 hours"));
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        await here.PressAsync(here.Cleo, meetup.Card, Words.Going);
        await here.Bot.ForwardAsync(ToTheFirst);
        var first = Assert.Single(here.ToldTo(here.Ben, meetup.Id));

        var one = await here.PressAsync(here.Ben, first, "Fewer reminders");
        Assert.StartsWith("Saved: your reminders come ", one.Text, StringComparison.Ordinal);
        await here.PressAsync(here.Ben, first, "Fewer reminders");
        await here.Bot.ForwardAsync(ToTheNext);

        Assert.Equal((1, 1), (here.ToldTo(here.Cleo, meetup.Id).Count, CountLines(here, here.Cleo, meetup)));
        Assert.Equal((1, 0), (here.ToldTo(here.Ben, meetup.Id).Count, CountLines(here, here.Ben, meetup)));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task After_downtime_a_reminder_that_still_helps_goes_out_and_one_whose_meetup_has_begun_does_not(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform, ReminderBots.ThreeHoursAndOneBefore, Strictness.WithRestarts);
        var here = driver.AddPlace();
        var helps = await here.MeetupAsync("Coffee", ("when", "in 4 hours"));
        var missed = await here.MeetupAsync("Tea", ("when", "in 100 minutes"));
        await here.CaughtUpAsync();
        await driver.Bot.Process.KillAsync();
        Assert.Empty(here.InChannel(missed.Id));
        driver.Bot.SetClockForward(TimeSpan.FromMinutes(110));

        await driver.Bot.StartBotAsync();
        await here.CaughtUpAsync();

        // Only the reminder was due. It starts by saying that it is late.
        Assert.Contains("going", Assert.Single(here.Told(here.Ana, helps.Id)).Text, StringComparison.Ordinal);
        Assert.Equal(2, here.Cards(helps.Id).Count);
        Assert.Empty(here.Told(here.Ana, missed.Id));
        Assert.Single(here.Cards(missed.Id));
        Assert.Contains($"Reminder of {missed.Id} missed", driver.Bot.Process.Log, StringComparison.Ordinal);
    }

    private static void AssertReminded(Place here, Proposal meetup, int times)
    {
        // Each shrinks to a line when the next is posted. All reply to the card, which alone is kept current.
        Assert.Equal(meetup.Card.Id, Assert.Single(here.InChannel(meetup.Id)).ReplyTo);
        Assert.Equal(times - 1, here.Cards(meetup.Id).Count(card => card.Says("Details and answers")));
        Assert.All(new[] { here.Ana, here.Ben, here.Cleo }, person =>
            Assert.Equal((1, times - 1), (here.ToldTo(person, meetup.Id).Count, CountLines(here, person, meetup))));
        Assert.Empty(here.Told(here.Dev, meetup.Id));
    }

    /// <summary>The direct messages that are left of earlier reminders. They have no buttons.</summary>
    private static int CountLines(Place here, Person person, Proposal meetup) =>
        here.Told(person, meetup.Id).Count(card => card.Says("Details and answers") && card.Buttons.Count == 0);

    private static string BoldPattern(Place here, string pattern) =>
        here.Markup.Bold("§").Replace("*", @"\*", StringComparison.Ordinal).Replace("§", pattern, StringComparison.Ordinal);
}
