using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>What was typed by another clock is read back by that clock and by the meetup's.</summary>
public sealed class TypedClockTests : BotTests
{
    [Theory]
    [InlineData("Fri 11 Dec 7pm PST", "Sat 12 Dec 03:00–05:00", "“PST” is Los Angeles's clock: Fri 11 Dec 19:00 there.")]
    [InlineData("15 Jul 2027 7pm EST", "Fri 16 Jul 2027 00:00–02:00", "“EST” is New York's clock: Thu 15 Jul 2027 19:00 there.")]
    [InlineData("Fri 7pm UTC+2", "Fri 4 Dec 17:00–19:00", "In UTC+2 it is Fri 4 Dec 19:00.")]
    [InlineData("Fri 7pm Tokyo time", "Fri 4 Dec 10:00–12:00", "In Tokyo it is Fri 4 Dec 19:00.")]
    [InlineData("Fri 10am PT - 3pm ET", "Fri 4 Dec 18:00–20:00", "“PT” is Los Angeles's clock: Fri 4 Dec 10:00 there. “ET” is New York's clock: Fri 4 Dec 15:00 there.")]
    [InlineData("Fri 7pm EST to Sat 9pm EST", "Sat 5 Dec 00:00 – Sun 6 Dec 02:00", "“EST” is New York's clock: Fri 4 Dec 19:00, Sat 5 Dec 21:00 there.")]
    [InlineData("Sat or Sun 10am PST", "Sat 5 Dec 18:00–20:00, Sun 6 Dec 18:00–20:00", "“PST” is Los Angeles's clock: Sat 5 Dec 10:00, Sun 6 Dec 10:00 there.")]
    [InlineData(
        "Fri 11 Dec 7pm PST, Sat 12 Dec 9pm IST",
        "Sat 12 Dec 03:00–05:00, Sat 12 Dec 15:30–17:30",
        "“PST” is Los Angeles's clock: Fri 11 Dec 19:00 there. “IST” is Kolkata's clock: Sat 12 Dec 21:00 there.")]
    public async Task Each_clock_is_named_with_what_it_shows(string when, string here, string there)
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", when));

        Assert.Contains($"In London time: {here}. {there}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fri 7pm GMT")]
    [InlineData("Fri 7pm UTC")]
    [InlineData("2026-12-04 19:00+00:00")]
    public async Task A_clock_that_shows_the_same_needs_no_word(string when)
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", when));

        Assert.Contains("\nIn London time: Fri 4 Dec 19:00–21:00.\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_shows_the_same_hour_twice_says_which()
    {
        var answer = await Bot.Do(Bot.CommandOf(Ana, "propose", ("title", "Owls"), ("when", "2027-10-31 01:30+00:00")) with
        {
            Person = Ana.Person with { TimeZone = "Europe/London" },
        });

        Assert.Contains("In London time: Sun 31 Oct 2027 01:30 UTC+0–03:30 UTC+0.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_names_the_clock_too()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 7 PST"));

        Assert.Contains("Times are in London time. “PST” is Los Angeles's clock: Sat 5 Dec 07:00, Sat 5 Dec 19:00 there.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Sat 5 Dec 15:00–17:00", "Sun 6 Dec 03:00–05:00", "Change"], answer.Shown.ButtonLabels);
    }

    [Fact]
    public async Task Where_the_platform_tells_that_the_reader_has_the_meetups_clock_the_times_are_not_said_twice()
    {
        var answer = await Bot.Do(Bot.CommandOf(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am")) with
        {
            Person = Ana.Person with { TimeZone = "Europe/London" },
        });

        Assert.Contains("\nTimes are in London time.\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_of_a_close_is_named_too()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"), ("closes", "Thu noon PST"));

        Assert.Contains("“PST” is Los Angeles's clock: Thu 3 Dec 12:00 there.\nPeople can answer until Thu 3 Dec 20:00", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_day_is_of_no_clock()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat"));

        Assert.DoesNotContain("Read in", answer.Text, StringComparison.Ordinal);
    }
}
