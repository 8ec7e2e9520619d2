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
        var moments = Moment().Matches(asked.Text).Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(moments.Take(2).Select(moment => moment + (long)FourHours.TotalSeconds), moments.Skip(2).Take(2));
        await here.CaughtUpAsync();
        Assert.Empty(here.Told(here.Ben, meetup.Id));
        Assert.False(meetup.Card.Says(Text(moments[2])));

        var moved = await here.PressAsync(here.Ana, asked, Words.MoveAndTell);
        Assert.Contains("They'll be told in 10 minutes, with what holds then.", moved.Text, StringComparison.Ordinal);
        await here.ShowsAsync(meetup.Card, Text(moments[2]));
        await here.PressAsync(here.Ana, moved, Words.TellNow);
        var told = await here.ToldAsync(here.Ben, meetup.Id, "moved from");
        Assert.Contains(Text(moments[0]), told.Text, StringComparison.Ordinal);
        Assert.Contains(Text(moments[2]), told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_doubtful_time_is_asked_and_the_rest_of_the_edit_is_not_lost(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("when", "2031-05-05 11:00"));

        var asked = await here.RunAsync(here.Ana, "edit", ("id", meetup.Id), ("title", "Tea"), ("when", "at 7"));
        Assert.Equal(["Mon 5 May 2031 07:00", "Mon 5 May 2031 19:00", "Change"], asked.Buttons);
        var saved = await here.PressAsync(here.Ana, asked, asked.Buttons[1]);

        Assert.StartsWith($"Saved: {here.Markup.Bold("Tea")}, ", saved.Text, StringComparison.Ordinal);
        await here.ShowsAsync(meetup.Card, "It's on: Tea");
    }

    private static string Text(long moment) => moment.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b[0-9]{10}\b")]
    private static partial Regex Moment();
}
