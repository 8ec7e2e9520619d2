using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>What is said when a text is refused, and the way on.</summary>
public class WhenReaderRefusalTests
{
    private const string Wednesday = "2026-12-02 14:10";

    [Theory]
    [InlineData("flurgl", "flurgl")]
    [InlineData("Sat 10am, flurgl", "flurgl")]
    [InlineData("Sat 10am, Sun flurgl 2pm; Mon", "flurgl")]
    [InlineData("Sat 10am or  fl/ur&gl  or Sun", "fl/ur&gl")]
    [InlineData("Sat 25:00", "25:00")]
    [InlineData("Sat 10:61", "10:61")]
    [InlineData("Sat 13pm", "13pm")]
    [InlineData("every 2 days", "every 2 days")]
    [InlineData("Sat 10am every 2h", "Sat 10am every 2h")]
    [InlineData("Sat 10am-10am", "Sat 10am-10am")]
    [InlineData("10am evening party", "party")]
    [InlineData("in 9999999 days", "9999999 days")]
    [InlineData("😀", "😀")]
    [InlineData("<@U123> @everyone", "<@U123>")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    public void An_unreadable_part_is_named_as_typed(string text, string part)
    {
        var problem = Readings.Refusal(text, Readings.At(Wednesday));

        Assert.Equal(TimeProblemKind.Unreadable, problem.Kind);
        Assert.Equal(part, problem.Part);
        Assert.Contains($"I can't read “{part}”", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat 13-12")]
    [InlineData("Sat 18-12")]
    [InlineData("Sat 13:00-12:30")]
    public void A_range_of_24_hours_does_not_end_at_twelve(string text) => Assert.NotEmpty(Readings.Refusal(text, Readings.At(Wednesday)).Message);

    [Fact]
    public void An_unreadable_part_is_told_with_what_was_understood_and_an_example()
    {
        var problem = Readings.Refusal("Sat 10am, flurgl", Readings.At(Wednesday));

        Assert.Equal(
            "I can't read “flurgl” in the times; “Sat 10am” is Sat 5 Dec 10:00. For example: “Sat 10am, Sun 2pm” or “2026-12-05 18:30”.",
            problem.Message);
    }

    [Fact]
    public void A_long_unreadable_part_is_cut_without_splitting_a_character()
    {
        var problem = Readings.Refusal(new string('x', 59) + "😀😀", Readings.At(Wednesday));

        Assert.Equal(new string('x', 59), problem.Part);
    }

    [Theory]
    [InlineData("today 9am", "Wed 2 Dec 09:00 has passed: it is Wed 2 Dec 14:10 in London.", "2026-12-03 09:00")]
    [InlineData("2026-12-01", "Tue 1 Dec has passed: it is Wed 2 Dec 14:10 in London.", "2026-12-08 all day")]
    [InlineData("this Monday 10:00", "Mon 30 Nov 10:00 has passed: it is Wed 2 Dec 14:10 in London.", "2026-12-07 10:00")]
    [InlineData("5 Nov 10:00", "Thu 5 Nov 10:00 has passed: it is Wed 2 Dec 14:10 in London.", "2027-11-05 10:00")]
    [InlineData("2025-01-05 10:00", "Sun 5 Jan 2025 10:00 has passed: it is Wed 2 Dec 14:10 in London.", "2027-01-05 10:00")]
    [InlineData("Sat 10am, today 9am", "Wed 2 Dec 09:00 has passed: it is Wed 2 Dec 14:10 in London.", "Sat 10am, 2026-12-03 09:00")]
    [InlineData("today 9am-11am", "Wed 2 Dec 09:00 has passed: it is Wed 2 Dec 14:10 in London.", "2026-12-03 09:00-11:00")]
    public void A_time_that_has_passed_is_offered_later(string text, string message, string fix)
    {
        var problem = Readings.Refusal(text, Readings.At(Wednesday));

        Assert.Equal(TimeProblemKind.Past, problem.Kind);
        Assert.Equal(message, problem.Message);
        Assert.Equal(fix, Assert.Single(problem.Fixes).Text);
    }

    [Fact]
    public void The_fix_of_a_passed_time_is_labelled_with_the_time_it_gives()
    {
        Assert.Equal("Use Thu 3 Dec 09:00", Readings.Refusal("today 9am", Readings.At(Wednesday)).Fixes[0].Label);
    }

    [Theory]
    [InlineData("Satruday 7pm", "Use Sat 5 Dec 19:00")]
    [InlineData("Satruday 7-9pm", "Use Sat 5 Dec 19:00–21:00")]
    [InlineData("Thurday or Firday 7pm", "Use Thu 3 Dec 19:00 and 1 more")]
    public void A_mistyped_word_is_offered_mended_alone_and_as_the_time_it_makes(string text, string label) =>
        Assert.Equal(label, Assert.Single(Readings.Refusal(text, Readings.At(Wednesday)).Fixes).Label);

    [Theory]
    [InlineData("flurgl", "Use Thu 3 Dec|Use Sat 5 Dec and 1 more|Use Sat 12 Dec and 1 more")]
    [InlineData("flurgl 7pm", "Use Thu 3 Dec 19:00|Use Sat 5 Dec 19:00 and 1 more|Use Sat 12 Dec 19:00 and 1 more")]
    [InlineData("whenever works", "Use Thu 3 Dec|Use Sat 5 Dec and 1 more|Use Sat 12 Dec and 1 more")]
    public void Where_nothing_is_near_the_next_days_are_offered_at_the_typed_time(string text, string labels) =>
        Assert.Equal(labels, string.Join('|', Readings.Refusal(text, Readings.At(Wednesday)).Fixes.Select(fix => fix.Label)));

    [Theory]
    [InlineData("not Fri")]
    [InlineData("except Sat 7pm")]
    public void Of_a_day_that_does_not_suit_no_other_is_guessed(string text) => Assert.Empty(Readings.Refusal(text, Readings.At(Wednesday)).Fixes);

    [Fact]
    public void What_comes_back_at_an_open_hour_is_offered_at_both()
    {
        var problem = Readings.Refusal("Fridays at 7", Readings.At(Wednesday));

        Assert.Equal(["2026-12-04 07:00", "2026-12-04 19:00", "Fridays at 7 next week", "Fridays at 7 in January"], problem.Fixes.Select(fix => fix.Text));
    }

    [Theory]
    [InlineData("Sat or Sun, Mon next yera at flurgl", "yera")]
    [InlineData("next year", "next year")]
    [InlineData("how do you like Sat 7pm?", "how do you like")]
    public void The_words_that_mean_nothing_are_named_alone(string text, string part) =>
        Assert.Equal(part, Readings.Refusal(text, Readings.At(Wednesday)).Part);

    [Fact]
    public void A_time_that_the_clocks_skip_is_offered_as_much_later()
    {
        var problem = Readings.Refusal("Sat or Sun 01:30", Readings.At("2027-03-24 14:10"));

        Assert.Equal("Sun 28 Mar 01:30 does not exist in Europe/London, the clocks go forward then.", problem.Message);
        Assert.Equal([new TimeFix("Use 02:30", "2027-03-27 01:30, 2027-03-28 02:30")], problem.Fixes);
    }

    [Fact]
    public void A_time_that_exists_twice_is_offered_with_both_offsets()
    {
        var problem = Readings.Refusal("25 Oct 2026 01:30", Readings.At("2026-10-20 14:10"));

        Assert.Equal("Sun 25 Oct 01:30 exists twice in Europe/London, the clocks go back then.", problem.Message);
        Assert.Equal(
            [new TimeFix("Use the first, UTC+1", "2026-10-25 01:30+01:00"), new TimeFix("Use the second, UTC+0", "2026-10-25 01:30+00:00")],
            problem.Fixes);
    }

    [Fact]
    public void Offsets_west_of_Greenwich_are_offered_in_a_form_that_is_no_range()
    {
        var problem = Readings.Refusal("Sun 1:30am", Readings.At("2026-10-28 14:10", "America/New_York"));

        Assert.Equal(["2026-11-01T01:30-04:00", "2026-11-01T01:30-05:00"], problem.Fixes.Select(fix => fix.Text));
    }

    [Theory]
    [InlineData("Sat 10", "2026-12-05 10:00|2026-12-05 22:00")]
    [InlineData("Sat 10am, Sun 7", "2026-12-05 10:00, 2026-12-06 07:00|2026-12-05 10:00, 2026-12-06 19:00")]
    [InlineData("18", "2026-12-02 18:00|2026-12-18 all day")]
    public void A_number_that_may_be_an_hour_or_a_day_is_asked_about(string text, string options)
    {
        var choices = Assert.IsType<WhenReading.Choices>(WhenReader.Read(text, Readings.At(Wednesday)));

        Assert.Equal(options.Split('|'), choices.Options.Select(option => option.Text));
    }

    [Theory]
    [InlineData("in December", "Saturdays in December|first Saturday in December|weekends in December")]
    [InlineData("Sat 22:00-12:00", "2026-12-05 22:00|2026-12-05 22:00 - 2026-12-06 12:00")]
    [InlineData("Sat evening 10am", "2026-12-05 10:00|2026-12-05 19:00")]
    public void What_says_too_little_or_too_much_is_offered_plainly(string text, string fixes)
    {
        var problem = Readings.Refusal(text, Readings.At(Wednesday));

        Assert.Equal(TimeProblemKind.Unclear, problem.Kind);
        Assert.Equal(fixes.Split('|'), problem.Fixes.Select(fix => fix.Text));
    }

    [Theory]
    [InlineData("Satruday 10am", "saturday 10am")]
    [InlineData("tomorow 7pm", "tomorrow 7pm")]
    [InlineData("Sat 10am, Sun 2pm or whenever", "Sat 10am, Sun 2pm")]
    [InlineData("coffee Sat at 7pm", "Sat at 7pm")]
    [InlineData("Sat 10am; Sun flurgl 2pm; Mon 9am", "Sat 10am; Sun 2pm; Mon 9am")]
    public void The_nearest_text_that_is_read_is_offered(string text, string fix) =>
        Assert.Equal(fix, Readings.Refusal(text, Readings.At(Wednesday)).Fixes[0].Text);

    [Theory]
    [InlineData("30 Feb", "There is no 30 February 2027: the month has 28 days.", "2027-02-28 all day|2027-03-01 all day")]
    [InlineData("31/11 10:00", "There is no 31 November 2026: the month has 30 days.", "2026-11-30 10:00|2026-12-01 10:00")]
    [InlineData("2028-02-30 10:00", "There is no 30 February 2028: the month has 29 days.", "2028-02-29 10:00|2028-03-01 10:00")]
    [InlineData("2026-12-00", "There is no 0 December 2026: the month has 31 days.", "2026-12-01 all day")]
    public void A_date_that_the_calendar_does_not_have_is_offered_beside_it(string text, string message, string fixes)
    {
        var problem = Readings.Refusal(text, Readings.At("2026-11-02 14:10"));

        Assert.Equal(TimeProblemKind.NoSuchDate, problem.Kind);
        Assert.Equal(message, problem.Message);
        Assert.Equal(fixes, string.Join('|', problem.Fixes.Select(fix => fix.Text)));
    }

    [Fact]
    public void A_leap_day_is_found_in_a_leap_year()
    {
        var context = Readings.At("2027-12-01 14:10");

        Assert.Equal("2028-02-29", Readings.Plain(WhenReader.Read("29 Feb", context), context.Zone));
    }

    [Fact]
    public void A_date_on_another_weekday_is_offered_both_ways()
    {
        var problem = Readings.Refusal("Fri 5 Dec 10:00", Readings.At(Wednesday));

        Assert.Equal(TimeProblemKind.WrongWeekday, problem.Kind);
        Assert.Equal("5 December 2026 is a Saturday, not a Friday.", problem.Message);
        Assert.Equal(
            [new TimeFix("Use Sat 5 Dec", "2026-12-05 10:00"), new TimeFix("Use Fri 4 Dec", "2026-12-04 10:00")], problem.Fixes);
    }

    [Fact]
    public void A_repetition_without_an_end_is_offered_ends()
    {
        var problem = Readings.Refusal("every Friday 18:00", Readings.At(Wednesday));

        Assert.Equal(TimeProblemKind.Endless, problem.Kind);
        Assert.Equal(["2026-12-04 18:00", "every Friday 18:00 next week", "every Friday 18:00 in January"], problem.Fixes.Select(fix => fix.Text));
    }

    [Theory]
    [InlineData("", TimeProblemKind.Empty)]
    [InlineData(" ,;\n", TimeProblemKind.Empty)]
    [InlineData("in 500 years", TimeProblemKind.TooFar)]
    [InlineData("9999-12-31 23:59", TimeProblemKind.TooFar)]
    [InlineData("2040-01-01", TimeProblemKind.TooFar)]
    [InlineData("today 15:00-24:00 every 1m", TimeProblemKind.TooMany)]
    [InlineData("1 Jan 2027 - 31 Dec 2031", TimeProblemKind.TooMany)]
    [InlineData("every day in January, every day in March", TimeProblemKind.TooMany)]
    [InlineData("in 0 minutes", TimeProblemKind.Past)]
    [InlineData("0000-01-01", TimeProblemKind.Past)]
    public void Other_refusals_are_told_apart(string text, TimeProblemKind kind)
    {
        var problem = Readings.Refusal(text, Readings.At(Wednesday));

        Assert.Equal(kind, problem.Kind);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_unread()
    {
        Assert.Equal(TimeProblemKind.TooLong, Readings.Refusal(new string('5', WhenReader.MostCharacters + 1), Readings.At(Wednesday)).Kind);
    }

    [Fact]
    public void Fifty_times_are_read_and_one_more_is_not()
    {
        var context = Readings.At(Wednesday);

        Assert.Equal(50, Assert.IsType<WhenReading.Understood>(WhenReader.Read("Sat 10:00-10:49 every 1m", context)).Times.Count);
        Assert.Equal(TimeProblemKind.TooMany, Readings.Refusal("Sat 10:00-10:50 every 1m", context).Kind);
    }
}
