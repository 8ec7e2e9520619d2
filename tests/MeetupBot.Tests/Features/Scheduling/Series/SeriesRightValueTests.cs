using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;
using NodaTime.Text;

namespace MeetupBot.Tests.Features.Scheduling.Series;

/// <summary>The cases of a series that are easily got wrong, each from what is typed to what is read back, asked, or made.</summary>
public sealed class SeriesRightValueTests : BotTests
{
    [Theory]
    [InlineData("every Sunday 01:30 from 21 Mar", "On Sun 28 Mar 2027 it is at 02:30, because the clocks go forward then.")]
    [InlineData("every Thursday 19:00, 10 times, except 10 Dec", "Dates that are skipped count.")]
    [InlineData("every Tue 19:00 from Wed 6 Jan", "(London time): Tue 12 Jan 2027 19:00, Tue 19 Jan 2027 19:00")]
    [InlineData("every other week on Tue and Sun 19:00 from Tue 5 Jan", "(London time): Tue 5 Jan 2027 19:00, Sun 10 Jan 2027 19:00, Tue 19 Jan 2027 19:00")]
    [InlineData("fifth Saturday of the month 10:00 from 1 Jan", "(London time): Sat 30 Jan 2027 10:00, Sat 29 May 2027 10:00, Sat 31 Jul 2027 10:00")]
    [InlineData("every 29 Feb 18:00", "(London time): Tue 29 Feb 2028 18:00, Sun 29 Feb 2032 18:00")]
    public async Task What_is_read_back_says_it(string when, string said) =>
        Assert.Contains(said, (await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", when))).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("every month on the 31st 19:00 from 1 Jan", "Every month on the 31st if there is one 19:00", "Sun 31 Jan 2027 19:00, Wed 31 Mar 2027 19:00, Mon 31 May 2027 19:00")]
    [InlineData("every month on the 31st 19:00 from 1 Jan", "The last day of every month 19:00", "Sun 31 Jan 2027 19:00, Sun 28 Feb 2027 19:00, Wed 31 Mar 2027 19:00")]
    [InlineData("fifth Saturday of the month 10:00 from 1 Jan", "The last Saturday instead", "Sat 30 Jan 2027 10:00, Sat 27 Feb 2027 10:00, Sat 27 Mar 2027 10:00")]
    [InlineData("every 29 Feb 18:00", "28 Feb otherwise", "Sun 28 Feb 2027 18:00, Tue 29 Feb 2028 18:00, Wed 28 Feb 2029 18:00")]
    public async Task What_is_offered_instead_is_one_press(string when, string button, string dates)
    {
        var asked = await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", when));

        Assert.Contains(dates, (await Bot.Press(Ana, asked, button)).Text, StringComparison.Ordinal);
    }

    [Theory]
    // The day of "until" is one of them.
    [InlineData("every Thursday 19:00 until 17 Dec", "2026-12-03 2026-12-10 2026-12-17")]
    // What is skipped counts, and makes it no longer.
    [InlineData("every Thursday 19:00, 4 times, except 10 Dec", "2026-12-03 2026-12-17 2026-12-24")]
    public async Task It_ends_when_it_was_said_to(string when, string dates)
    {
        await Start(when);

        await Bot.AdvanceTo(At(1, 12, month: 2, year: 2027));

        Assert.Equal(dates, string.Join(' ', (await Made()).Select(meetup => LocalDatePattern.Iso.Format(meetup.Occurrence!.Value))));
    }

    [Fact]
    public async Task A_meetup_whose_hour_the_clocks_skip_is_an_hour_later_that_day_alone_and_its_card_shows_it()
    {
        await Start("every Sunday 01:30 from 21 Mar 2027");

        await Bot.AdvanceTo(At(30, 12, month: 3, year: 2027));

        Assert.Equal(["01:30", "02:30", "01:30"], (await Made()).Take(3).Select(meetup => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(
            meetup.Time!.Value.Start!.Value.InZone(meetup.Zone).TimeOfDay)));
        Assert.Contains(Bot.ChannelCards, card => card.Text.Contains("Sun 28 Mar 02:30", StringComparison.Ordinal));
    }

    private async Task Start(string when) => await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", when)), "Start");

    private async Task<Answer> Change(string when, params (string, string)[] more)
    {
        var form = (await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Change")).Form;
        return await Bot.Press(Ana, await Bot.Submit(Ana, form, [("when", when), .. more]), "Save");
    }

    private async Task<IReadOnlyList<Meetup>> Made() => await Bot.Database.ReadAsync(session =>
        session.Meetups.OfSeries(session.Series.OrganizedBy(new(1)).First().Id, 100).Reverse().ToList());

    private static int LocalDay(Meetup meetup) => meetup.Time!.Value.DateIn(meetup.Zone).Day;
}
