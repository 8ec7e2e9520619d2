namespace MeetupBot.Tests.Features.Introductions.Coffee;

/// <summary>How long people say that they pause, on Tue 1 Dec 2026. A day alone is the one on which they are back.</summary>
public sealed class TypedPauseTests : CoffeeTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Join("Leeds", Ana);
    }

    [Theory]
    [InlineData("2 weeks", "You're on a break, and back on Tue 15 Dec.")]
    [InlineData("for two weeks", "You're on a break, and back on Tue 15 Dec.")]
    [InlineData("for a fortnight", "You're on a break, and back on Tue 15 Dec.")]
    [InlineData("3 days", "You're on a break, and back on Fri 4 Dec.")]
    [InlineData("1 day", "You're on a break, and back on Wed 2 Dec.")]
    [InlineData("for 2 months", "You're on a break, and back on Mon 1 Feb 2027.")]
    [InlineData("till Monday", "You're on a break, and back on Mon 7 Dec.")]
    [InlineData("until next Monday", "You're on a break, and back on Mon 7 Dec.")]
    [InlineData("tomorrow", "You're on a break, and back on Wed 2 Dec.")]
    [InlineData("1 Jan", "You're on a break, and back on Fri 1 Jan 2027.")]
    [InlineData("01/02", "You're on a break, and back on Mon 1 Feb 2027.")]
    [InlineData("2027-02-01", "You're on a break, and back on Mon 1 Feb 2027.")]
    [InlineData("this week", "You're on a break, and back on Mon 7 Dec.")]
    [InlineData("1 - 31 Jan", "Your break is from Fri 1 Jan 2027 to Sun 31 Jan 2027, and you're back on Mon 1 Feb 2027.")]
    [InlineData("until next month", "You're on a break, and back on Fri 1 Jan 2027.")]
    [InlineData("until next week", "You're on a break, and back on Mon 7 Dec.")]
    [InlineData("end of the month", "You're on a break, and back on Fri 1 Jan 2027.")]
    [InlineData("until the end of January", "You're on a break, and back on Mon 1 Feb 2027.")]
    [InlineData("rest of the week", "You're on a break, and back on Mon 7 Dec.")]
    [InlineData("all of January", "Your break is from Fri 1 Jan 2027 to Sun 31 Jan 2027, and you're back on Mon 1 Feb 2027.")]
    [InlineData("until Christmas", "You're on a break, and back on Fri 25 Dec.")]
    [InlineData("from 24 Dec to 3 Jan", "Your break is from Thu 24 Dec to Sun 3 Jan 2027, and you're back on Mon 4 Jan 2027.")]
    [InlineData("from 24 Dec for 2 weeks", "Your break is from Thu 24 Dec to Wed 6 Jan 2027, and you're back on Thu 7 Jan 2027.")]
    public async Task What_was_understood_is_read_back(string typed, string expected) =>
        Assert.Contains(expected, (await Bot.Command(Ana, "coffee pause", ("until", typed))).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("January")]
    [InlineData("next month")]
    [InlineData("Jan 2027")]
    public async Task A_month_may_be_the_pause_or_its_end(string typed)
    {
        var asked = await Bot.Command(Ana, "coffee pause", ("until", typed));

        Assert.Equal(["Back on Fri 1 Jan 2027", "Pause Fri 1 – Sun 31 Jan 2027", "Change"], asked.Shown.ButtonLabels);
        Assert.Contains("You're on a break, and back on Fri 1 Jan 2027.", (await Bot.Press(Ana, asked, "Back on Fri 1 Jan 2027")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_the_pause_is_one_press_away()
    {
        var asked = await Bot.Command(Ana, "coffee pause", ("until", "January"));

        Assert.Contains(
            "Your break is from Fri 1 Jan 2027 to Sun 31 Jan 2027",
            (await Bot.Press(Ana, asked, "Pause Fri 1 – Sun 31 Jan 2027")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_order_of_day_and_month_is_in_doubt_both_are_buttons()
    {
        var asked = await Bot.Do(Bot.CommandOf(Ana, "coffee pause", ("until", "01/02")) with { Person = Ana.Person with { Locale = "en-US" } });

        Assert.StartsWith("Which days do you mean?", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Until Sat 2 Jan 2027", "Until Mon 1 Feb 2027", "Change"], asked.Shown.ButtonLabels);
        Assert.Contains("back on Mon 1 Feb 2027.", (await Bot.Press(Ana, asked, "Until Mon 1 Feb 2027")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30 Feb", "Until Sun 28 Feb 2027")]
    [InlineData("Fri 24 Dec", "Until Thu 24 Dec")]
    [InlineData("today", "Until Wed 2 Dec")]
    public async Task The_text_at_the_field_names_days_that_work(string typed, string works)
    {
        var form = (await Bot.Press(Ana, await Bot.Command(Ana, "coffee join"), "Pause")).Form;

        var problem = (await Bot.Submit(Ana, form, ("until", typed))).Errors["until"];

        Assert.EndsWith($"Try “{works}”.", problem, StringComparison.Ordinal);
        Assert.Contains($"back on {works["Until ".Length..]}.", (await Bot.Submit(Ana, form, ("until", works))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flurgl")]
    [InlineData("yesterday")]
    [InlineData("13/13")]
    [InlineData("Mon 30 Nov 2026")]
    [InlineData("over Christmas")]
    [InlineData("2099-01-01")]
    public async Task Every_text_at_the_field_names_something_that_works(string typed)
    {
        var form = (await Bot.Press(Ana, await Bot.Command(Ana, "coffee join"), "Pause")).Form;

        Assert.Matches("For example|for example|Try", (await Bot.Submit(Ana, form, ("until", typed))).Errors["until"]);
    }

    [Theory]
    [InlineData("from 24 Dec")]
    [InlineData("From Thu")]
    [InlineData("starting 24 Dec")]
    public async Task A_beginning_alone_is_asked_for_its_end(string typed)
    {
        var asked = await Bot.Command(Ana, "coffee pause", ("until", typed));

        Assert.StartsWith($"“{typed}” has no end, and a pause needs one. Add the last day.", asked.Text, StringComparison.Ordinal);
        var week = asked.Shown.ButtonLabels.First();
        Assert.Contains("Your break is from Thu ", (await Bot.Press(Ana, asked, week)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next week")]
    [InlineData("flurgl")]
    public async Task Who_takes_no_part_is_told_that_nothing_was_saved_and_can_join(string typed)
    {
        var answer = await Bot.Command(Ben, "coffee pause", ("until", typed));

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("Nothing was saved: you're not in the coffee rounds, so there is nothing to pause.", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: you're in the coffee rounds.", (await Bot.Press(Ben, answer, "Take part")).Text, StringComparison.Ordinal);
    }
}
