using System.Globalization;
using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A new time starts from the meetup, and guests are told of it once it is confirmed.</summary>
public sealed partial class EditScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    private static readonly TimeSpan FourHours = TimeSpan.FromHours(4);

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_bare_time_of_day_keeps_the_date_and_is_told_when_it_is_confirmed(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("when", "2031-05-05 11:00"));
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);

        var asked = await here.RunAsync(here.Ana, "edit", ("id", meetup.Id), ("when", "3pm"));

        Assert.Contains("Tell 1 person?", asked.Text, StringComparison.Ordinal);
        Assert.Equal([Words.MoveAndTell, "Change", "Leave it"], asked.Buttons);
        await here.CaughtUpAsync();
        Assert.Empty(here.Told(here.Ben, meetup.Id));
        var before = MomentsIn(here, meetup.Card)[0];
        Assert.Contains(before, asked.Text, StringComparison.Ordinal);

        var moved = await here.PressAsync(here.Ana, asked, Words.MoveAndTell);
        Assert.Contains("They'll be told in 10 minutes, as it stands then.", moved.Text, StringComparison.Ordinal);
        await here.EventuallyAsync(() => MomentsIn(here, meetup.Card)[0] != before, "the new time on the card");
        await here.PressAsync(here.Ana, moved, Words.TellNow);
        var told = await here.ToldAsync(here.Ben, meetup.Id, " moved: ");
        Assert.Equal([before], MomentsIn(here, told));
        Assert.Contains($" → {here.Markup.Bold("§").Split('§')[0]}{FourHoursAfter(before)}", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_doubtful_time_is_asked_and_the_rest_of_the_edit_is_not_lost(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("when", "2031-05-05 11:00"));

        var asked = await here.RunAsync(here.Ana, "edit", ("id", meetup.Id), ("title", "Tea"), ("when", "at 7"));
        Assert.Equal(["Mon 5 May 2031 07:00–09:00", "Mon 5 May 2031 19:00–21:00", "Change"], asked.Buttons);
        var saved = await here.PressAsync(here.Ana, asked, asked.Buttons[1]);

        Assert.StartsWith($"Saved: {here.Markup.Bold("Tea")}, ", saved.Text, StringComparison.Ordinal);
        await here.ShowsAsync(meetup.Card, "It's on: Tea");
    }

    private static List<string> MomentsIn(Place here, Card card) => [.. Regex.Matches(card.Text, here.Markup.Moment).Select(match => match.Value)];

    /// <summary>The time of day as the platform writes it: by seconds since 1970, or by the words for 3 o'clock.</summary>
    private static string FourHoursAfter(string moment) => Seconds().Match(moment) is { Success: true } match
        ? string.Create(CultureInfo.InvariantCulture, $"<t:{long.Parse(match.Value, CultureInfo.InvariantCulture) + (long)FourHours.TotalSeconds}:t>")
        : "3:00 PM";

    [GeneratedRegex(@"\b[0-9]{10}\b")]
    private static partial Regex Seconds();
}
