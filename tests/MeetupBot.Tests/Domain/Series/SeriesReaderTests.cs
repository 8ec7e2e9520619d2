using MeetupBot.Domain.Series;
using MeetupBot.Domain.Series.Reading;
using MeetupBot.Domain.Time.Reading;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Series;

public sealed class SeriesReaderTests
{
    /// <summary>Wednesday 2 December 2026, 14:10 in London.</summary>
    private static readonly ReadingContext Context =
        new(Instant.FromUtc(2026, 12, 2, 14, 10), DateTimeZoneProviders.Tzdb["Europe/London"], "en-GB");

    public static TheoryData<string, string, string> Read => new()
    {
        { "every Thursday 19:00", "every Thursday 19:00", "2026-12-03 2026-12-10 2026-12-17" },
        { "Every other Sat 10am", "every second Saturday 10:00", "2026-12-05 2026-12-19 2027-01-02" },
        { "every second Saturday 10:00", "every second Saturday 10:00", "2026-12-05 2026-12-19 2027-01-02" },
        { "every 2 weeks on Tue and Thu 19:00", "every other week on Tue and Thu 19:00", "2026-12-03 2026-12-15 2026-12-17" },
        { "first Tuesday of every month 18:30", "the first Tuesday of every month 18:30", "2027-01-05 2027-02-02 2027-03-02" },
        { "last Friday of the month 19:00", "the last Friday of every month 19:00", "2026-12-25 2027-01-29 2027-02-26" },
        { "every month on the 15th 19:00", "every month on the 15th 19:00", "2026-12-15 2027-01-15 2027-02-15" },
        { "every 5 December", "every 5 December", "2026-12-05 2027-12-05 2028-12-05" },
        { "every day 8am", "every day 08:00", "2026-12-03 2026-12-04 2026-12-05" },
        { "every weekday 12:30", "every weekday 12:30", "2026-12-03 2026-12-04 2026-12-07" },
        { "every 3 days 18:00", "every 3 days 18:00", "2026-12-02 2026-12-05 2026-12-08" },
        { "Thursdays 7pm", "every Thursday 19:00", "2026-12-03 2026-12-10 2026-12-17" },
        { "weekly on Mon at 18:00", "every Monday 18:00", "2026-12-07 2026-12-14 2026-12-21" },
        { "fortnightly on Wednesday, 18:00-20:00", "every second Wednesday 18:00-20:00", "2026-12-02 2026-12-16 2026-12-30" },
        { "19:00 every Thursday", "every Thursday 19:00", "2026-12-03 2026-12-10 2026-12-17" },
        { "every Thursday evening", "every Thursday 19:00", "2026-12-03 2026-12-10 2026-12-17" },
        { "every Thursday from 7pm to 9pm", "every Thursday 19:00-21:00", "2026-12-03 2026-12-10 2026-12-17" },
        { "every first Saturday 11:00", "the first Saturday of every month 11:00", "2026-12-05 2027-01-02 2027-02-06" },
        { "1st and 3rd Monday of the month 19:00", "the first and third Monday of every month 19:00", "2026-12-07 2026-12-21 2027-01-04" },
        { "last day of the month 18:00", "the last day of every month 18:00", "2026-12-31 2027-01-31 2027-02-28" },
        { "last weekday of every month 17:00", "the last weekday of every month 17:00", "2026-12-31 2027-01-29 2027-02-26" },
        { "first Saturday of December every year 15:00", "the first Saturday of December every year 15:00", "2026-12-05 2027-12-04 2028-12-02" },
        { "every 2 months on the first Tuesday 19:00", "the first Tuesday of every other month 19:00", "2027-01-05 2027-03-02 2027-05-04" },
        { "every week 19:00 from 7 Jan", "every Thursday 19:00, from Thu 7 Jan 2027", "2027-01-07 2027-01-14 2027-01-21" },
        { "every month: first Sat 10am or first Sun 2pm", "every month: the first Saturday 10:00 or the first Sunday 14:00", "2026-12-05 2027-01-02 2027-02-06" },
        { "every week: Tue 19:00 or Thu 19:00", "every week: Tuesday 19:00 or Thursday 19:00", "2026-12-08 2026-12-15 2026-12-22" },
        { "every Sat 10am or 2pm", "every Saturday 10:00 or 14:00", "2026-12-05 2026-12-12 2026-12-19" },
        { "FREQ=WEEKLY;BYDAY=TH 19:00", "every Thursday 19:00", "2026-12-03 2026-12-10 2026-12-17" },
        { "RRULE:FREQ=MONTHLY;BYMONTH=3,9;BYDAY=1SA 10:00", "FREQ=MONTHLY;BYMONTH=3,9;BYDAY=1SA;WKST=MO 10:00", "2027-03-06 2027-09-04 2028-03-04" },
        { "every Tue 19:00 from Wed 6 Jan", "every Tuesday 19:00, from Wed 6 Jan 2027", "2027-01-12 2027-01-19 2027-01-26" },
        { "every Thursday 19:00 until 28 Mar", "every Thursday 19:00, until Sun 28 Mar 2027", "2026-12-03 2026-12-10 2026-12-17" },
        { "every Thursday 19:00, 10 times", "every Thursday 19:00, 10 times", "2026-12-03 2026-12-10 2026-12-17" },
        { "every Thursday 19:00 except 24 Dec - 2 Jan", "every Thursday 19:00, except Thu 24 Dec 2026 - Sat 2 Jan 2027", "2026-12-03 2026-12-10 2026-12-17" },
        {
            "every Thursday 19:00 from 5 Jan until 30 Jun except 1 Apr", "every Thursday 19:00, from Tue 5 Jan 2027, until Wed 30 Jun 2027, except Thu 1 Apr 2027",
            "2027-01-07 2027-01-14 2027-01-21"
        },
        { "every other week on Tue and Sun from Tue 5 Jan 2027", "every other week on Tue and Sun, from Tue 5 Jan 2027", "2027-01-05 2027-01-10 2027-01-19" },
        { "every fifth Saturday 10:00 from 1 Jan", "the fifth Saturday of every month 10:00, from Fri 1 Jan 2027", "2027-01-30 2027-05-29 2027-07-31" },
        { "every 29 Feb", "every 29 February", "2028-02-29 2032-02-29 2036-02-29" },
    };

    public static TheoryData<string, string[]> Asked => new()
    {
        { "every month on the 31st 19:00", ["every month on the 31st if there is one 19:00", "the last day of every month 19:00"] },
        { "every third Saturday 10:00", ["the third Saturday of every month 10:00", "every 3 weeks on Saturday 10:00"] },
        { "every Thursday at 7", ["every Thursday 07:00", "every Thursday 19:00"] },
        { "every week 19:00", ["every Tuesday 19:00", "every Thursday 19:00", "every Saturday 19:00"] },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_rhythm_is_read_and_written_in_words_that_are_read_as_the_same(string typed, string words, string dates)
    {
        var wish = Understood(typed);

        Assert.Equal(words, SeriesText.Write(wish));
        Assert.Equal(dates, string.Join(' ', Dates(wish)));
        var again = Understood(words);
        Assert.Equal(words, SeriesText.Write(again));
        Assert.Equal(dates, string.Join(' ', Dates(again)));
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_has_two_meanings_is_asked_and_each_answer_is_read_without_asking(string typed, string[] answers)
    {
        var choices = Assert.IsType<SeriesReading.Choices>(SeriesReader.Read(typed, Context));

        Assert.Equal(answers, choices.Options.Select(option => option.Text));
        Assert.All(answers, answer => Assert.Equal(answer, SeriesText.Write(Understood(answer))));
    }

    [Theory]
    [InlineData("every 30 February", "There is no 30 February. Please choose another day.")]
    [InlineData("sometimes", SeriesFaults.NoRhythm)]
    [InlineData("Sat 10am", SeriesFaults.NoRhythm)]
    [InlineData("FREQ=HOURLY 10:00", SeriesFaults.RuleNotAllowed)]
    [InlineData("every Thursday 19:00 until flurgl", "I can't read “flurgl”. A date works: “5 Jan”, or “24 Dec - 2 Jan”.")]
    [InlineData("every Thursday 19:00 from 7 Jan until 5 Jan", SeriesFaults.EndsBefore)]
    [InlineData("every Thursday 19:00, 0 times", SeriesFaults.HowOften)]
    public void What_can_not_be_read_is_refused_with_the_reason(string typed, string message) =>
        Assert.Equal(message, Assert.IsType<SeriesReading.Refused>(SeriesReader.Read(typed, Context)).Message);

    [Theory]
    [InlineData("every fifth Saturday 10:00", "the last Saturday of every month 10:00")]
    [InlineData("every 29 Feb 18:00", "every last day of February 18:00")]
    public void What_seldom_comes_is_taken_with_the_usual_way_out(string typed, string offered)
    {
        var understood = Assert.IsType<SeriesReading.Understood>(SeriesReader.Read(typed, Context));

        Assert.Equal(offered, Assert.Single(understood.Offers).Text);
        Assert.Equal(offered, SeriesText.Write(Understood(offered)));
    }

    [Theory]
    [InlineData("every Tuesday 7pm", true)]
    [InlineData("Thursdays 19:00", true)]
    [InlineData("Sat 10am, Sun 2pm", false)]
    [InlineData("Sat or Sun 10am-4pm every 2h", false)]
    [InlineData("first Saturday in December 10am", false)]
    [InlineData("tomorrow 19:00", false)]
    public void A_rhythm_is_told_from_single_times(string typed, bool isRhythm) => Assert.Equal(isRhythm, SeriesReader.IsRhythm(typed));

    private static SeriesWish Understood(string typed) =>
        SeriesReader.Read(typed, Context) switch
        {
            SeriesReading.Understood understood => understood.Wish,
            SeriesReading.Choices choices => throw new InvalidOperationException($"{typed} asks {choices.Question} {string.Join(" | ", choices.Options)}"),
            SeriesReading.Refused refused => throw new InvalidOperationException($"{typed}: {refused.Message}"),
            _ => throw new InvalidOperationException(typed),
        };

    private static IEnumerable<string> Dates(SeriesWish wish) =>
        wish.Pattern.From(wish.Pattern.Start, Context.Zone).Take(3).Select(one => LocalDatePattern.Iso.Format(one.Date));
}
