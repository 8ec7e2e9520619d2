using System.Globalization;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A meetup of three whole days that begins in three days.</summary>
public sealed class SeveralDaysScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Three_days_are_shown_with_their_last_and_reminded_of_the_evening_before(Platform platform)
    {
        var here = await JoinAsync(platform);
        var first = here.Bot.Clock.GetUtcNow().UtcDateTime.Date.AddDays(3);

        var meetup = await here.MeetupAsync("Camp", ("when", Iso(first)), ("duration", "3 days"), ("where", "Lake"));

        await here.ShowsAsync(meetup.Card, Days(first));
        Assert.Contains("(in 3 days)", meetup.Card.Text, StringComparison.Ordinal);
        var file = await here.EventuallyAsync(() => here.CalendarFile(meetup.Card), "the calendar file");
        Assert.Contains($"DTSTART;VALUE=DATE:{first:yyyyMMdd}", file, StringComparison.Ordinal);
        Assert.Contains($"DTEND;VALUE=DATE:{first.AddDays(3):yyyyMMdd}", file, StringComparison.Ordinal);
        if (here.Events is not null)
        {
            var shown = await here.EventuallyAsync(() => here.Events.Count == 1 ? here.Events : null, "the event");
            Assert.Equal((first, first.AddDays(2)), (shown[0].Start.UtcDateTime.Date, shown[0].End!.Value.UtcDateTime.AddSeconds(-1).Date));
        }

        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        await here.Bot.ForwardToAsync("remind.member");

        Assert.Equal(first.AddDays(-1), here.Bot.Clock.GetUtcNow().UtcDateTime.Date);
        var told = await here.ToldAsync(here.Ben, meetup.Id, "(tomorrow)");
        Assert.Contains(Days(first), told.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bhours?\b|09:00|21:00", told.Text);
        Assert.Single(here.Told(here.Ben, meetup.Id));
        Assert.Equal(2, here.Cards(meetup.Id).Count);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_range_of_days_is_a_poll_and_one_press_makes_it_one_meetup_in_the_same_message(Platform platform)
    {
        var here = await JoinAsync(platform);
        var first = here.Bot.Clock.GetUtcNow().UtcDateTime.Date.AddDays(3);
        var poll = await here.PollAsync("Camp", ("when", $"{Iso(first)} to {Iso(first.AddDays(2))}"), ("where", "Lake"));
        Assert.Equal("Which days work for you?", poll.Card.Menus.Single().Label);

        // A message that is still on its way can't be taken over.
        await here.CaughtUpAsync();
        var made = await here.PressAsync(here.Ana, poll.Answer, "Make it one meetup");

        Assert.StartsWith("It's on: ", made.Text, StringComparison.Ordinal);
        await here.ShowsAsync(poll.Card, "It's on: Camp");
        await here.ShowsAsync(poll.Card, Days(first));
        var file = await here.EventuallyAsync(() => here.CalendarFile(poll.Card), "the calendar file");
        Assert.Contains($"DTEND;VALUE=DATE:{first.AddDays(3):yyyyMMdd}", file, StringComparison.Ordinal);
        Assert.Single(here.Cards(poll.Id));
    }

    /// <summary>"Sat 5 – Mon 7 Dec", or with both months when they differ.</summary>
    private static string Days(DateTime first)
    {
        var last = first.AddDays(2);
        var culture = CultureInfo.InvariantCulture;
        return first.ToString(first.Month == last.Month ? "ddd d" : "ddd d MMM", culture) + " – " + last.ToString("ddd d MMM", culture);
    }

    private static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
