using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>The clock is Wed 2 Dec 2026 14:10 in London.</summary>
public sealed class TitledLineReaderTests
{
    private static readonly ReadingContext Context = new(Instant.FromUtc(2026, 12, 2, 14, 10), DateTimeZoneProviders.Tzdb["Europe/London"], "en-GB");

    [Theory]
    [InlineData("Coffee Sat 10am", "Coffee", "Sat 10am")]
    [InlineData("Coffee in Leeds Sat or Sun 10am", "Coffee in Leeds", "Sat or Sun 10am")]
    [InlineData("Coffee at Bean Bros tomorrow 7pm", "Coffee at Bean Bros", "tomorrow 7pm")]
    [InlineData("Coffee in Leeds, Sat 10am, Sun 2pm", "Coffee in Leeds", "Sat 10am, Sun 2pm")]
    [InlineData("Sunday roast next Sat 1pm", "Sunday roast", "next Sat 1pm")]
    [InlineData("Coffee - Sat 10am", "Coffee", "Sat 10am")]
    [InlineData("Coffee: Sat 10am", "Coffee", "Sat 10am")]
    [InlineData("Coffee on Sat at 10am", "Coffee", "on Sat at 10am")]
    [InlineData("Coffee this Sat 10am", "Coffee", "this Sat 10am")]
    [InlineData("Coffee Sat 5 Dec 10am", "Coffee", "Sat 5 Dec 10am")]
    [InlineData("Coffee 2026-12-05 18:30", "Coffee", "2026-12-05 18:30")]
    [InlineData("Coffee 5 Dec 6:30pm", "Coffee", "5 Dec 6:30pm")]
    [InlineData("Coffee in 2 days", "Coffee", "in 2 days")]
    [InlineData("Coffee 5 Dec", "Coffee", "5 Dec")]
    [InlineData("Coffee December 5th 7pm", "Coffee", "December 5th 7pm")]
    [InlineData("Birthday of Ana 12 December 7pm", "Birthday of Ana", "12 December 7pm")]
    [InlineData("Walk this weekend", "Walk", "this weekend")]
    [InlineData("After work drinks Fri 6pm", "After work drinks", "Fri 6pm")]
    [InlineData("Coffee tomorrow morning", "Coffee", "tomorrow morning")]
    [InlineData("Game night Friday 7pm", "Game night", "Friday 7pm")]
    [InlineData("Movie night 8pm", "Movie night", "8pm")]
    [InlineData("Team meeting Sat 10am", "Team meeting", "Sat 10am")]
    [InlineData("Games day on Sat 10am", "Games day", "on Sat 10am")]
    [InlineData("Dinner tomorrow 7pm", "Dinner", "tomorrow 7pm")]
    [InlineData("Team lunch tomorrow 12:30", "Team lunch", "tomorrow 12:30")]
    [InlineData("Christmas dinner Sat 12 Dec 7pm", "Christmas dinner", "Sat 12 Dec 7pm")]
    [InlineData("Walk Sat or Sun 10am-4pm every 2h", "Walk", "Sat or Sun 10am-4pm every 2h")]
    [InlineData("Drinks Fri 7", "Drinks", "Fri 7")]
    [InlineData("Coffee 2020-12-05 10:00", "Coffee", "2020-12-05 10:00")]
    [InlineData("Coffee Sat 6 Dec 10am", "Coffee", "Sat 6 Dec 10am")]
    [InlineData("Run club every Friday 6pm", "Run club", "every Friday 6pm")]
    public void A_line_that_says_both_is_parted(string line, string title, string when) =>
        Assert.Equal(new TitledLine(title, when, null, IsPlain: true), TitledLineReader.Read(line, Context));

    [Theory]
    [InlineData("Picnic Sat 25:00", "Picnic", "Sat 25:00")]
    [InlineData("Walk Sat 10:75", "Walk", "Sat 10:75")]
    [InlineData("Walk 32 Dec 10am", "Walk", "32 Dec 10am")]
    [InlineData("Walk on 31 Feb at 10am", "Walk", "on 31 Feb at 10am")]
    [InlineData("Picnic 25:00", "Picnic", "25:00")]
    [InlineData("Picnic Sat 13pm", "Picnic", "Sat 13pm")]
    [InlineData("Picnic 25:00 Sat", "Picnic", "25:00 Sat")]
    [InlineData("Bouldering tomorow 7pm", "Bouldering", "tomorow 7pm")]
    [InlineData("Pub night Saturdy 7pm", "Pub night", "Saturdy 7pm")]
    [InlineData("Run on Wensday at 6pm", "Run", "on Wensday at 6pm")]
    [InlineData("Quiz Firday 7pm", "Quiz", "Firday 7pm")]
    [InlineData("Quiz Sat 7pm, Sunn 7pm", "Quiz", "Sat 7pm, Sunn 7pm")]
    [InlineData("Quiz next Tusday 7pm", "Quiz", "next Tusday 7pm")]
    [InlineData("Quiz tonigt 19:00", "Quiz", "tonigt 19:00")]
    public void A_time_that_cannot_be_read_is_no_part_of_the_title(string line, string title, string when)
    {
        var read = TitledLineReader.Read(line, Context);

        Assert.Equal((title, when), (read.Title, read.When));
        Assert.IsType<WhenReading.Refused>(WhenReader.Read(read.When, Context));
    }

    [Theory]
    [InlineData("Dinner with Jane 7pm", "Dinner with Jane")]
    [InlineData("Name that tune 7pm", "Name that tune")]
    [InlineData("Walk on the Marsh 7pm", "Walk on the Marsh")]
    [InlineData("Fun run 7pm", "Fun run")]
    [InlineData("Saturdy club 7pm", "Saturdy club")]
    public void A_word_that_is_only_like_a_day_stays_in_the_title(string line, string title) =>
        Assert.Equal(title, TitledLineReader.Read(line, Context).Title);

    [Theory]
    [InlineData(null, null)]
    [InlineData("   ", null)]
    [InlineData("!!! ??? ---", "!!! ??? ---")]
    [InlineData("@#$% 🎲🎲", "@#$% 🎲🎲")]
    public void A_line_without_times_is_a_title(string? line, string? title) =>
        Assert.Equal(new TitledLine(title, null, null, IsPlain: false), TitledLineReader.Read(line, Context));

    [Fact]
    public void A_line_that_is_longer_than_a_proposal_is_a_title()
    {
        var line = string.Concat(Enumerable.Repeat("Sat 10am ", 30)).Trim();

        Assert.Equal(new TitledLine(line, null, null, IsPlain: false), TitledLineReader.Read(line, Context));
    }

    [Theory]
    [InlineData("Pizza night", "Pizza night", null, null)]
    [InlineData("Coffee", "Coffee", null, null)]
    [InlineData("Coffee soon", "Coffee soon", null, null)]
    [InlineData("Lunch Friday", "Lunch", "Lunch Friday", null)]
    [InlineData("Taco Tuesday", "Taco", "Tuesday", null)]
    [InlineData("Friday drinks", "Friday drinks", "Friday", null)]
    [InlineData("The Friday drinks", "The Friday drinks", "Friday", null)]
    [InlineData("Pizza night Friday", "Pizza night", "night Friday", null)]
    [InlineData("Chapter 2 tomorrow 7pm", "Chapter 2", "tomorrow 7pm", null)]
    [InlineData("Python 3.12", "Python", "3.12", null)]
    [InlineData("Top 10", "Top 10", null, null)]
    [InlineData("Dinner for 4 Sat 7pm", "Dinner for 4", "Sat 7pm", null)]
    [InlineData("Ocean 11 Sat 8pm", "Ocean 11", "Sat 8pm", null)]
    [InlineData("Coffee at 5", "Coffee", "at 5", null)]
    [InlineData("Drinks with April tomorrow 7pm", "Drinks with April", "tomorrow 7pm", null)]
    [InlineData("Sat 10am", null, "Sat 10am", null)]
    [InlineData("Sat 10am coffee in Leeds", "coffee in Leeds", "Sat 10am", null)]
    [InlineData("Coffee Sat 10am at Bean Bros", "Coffee", "Sat 10am", "Bean Bros")]
    public void What_is_doubtful_is_asked_with_what_was_understood(string line, string? title, string? when, string? rest) =>
        Assert.Equal(new TitledLine(title, when, rest, IsPlain: false), TitledLineReader.Read(line, Context));
}
