namespace MeetupBot.Tests.Features.Introductions.Coffee;

/// <summary>The days of a visit as people type them, on Tue 1 Dec 2026.</summary>
public sealed class TypedVisitTests : CoffeeTests
{
    [Theory]
    [InlineData("next weekend", "Sat 12 Dec to Sun 13 Dec")]
    [InlineData("this weekend", "Sat 5 Dec to Sun 6 Dec")]
    [InlineData("12-15 Dec", "Sat 12 Dec to Tue 15 Dec")]
    [InlineData("Dec 12-15", "Sat 12 Dec to Tue 15 Dec")]
    [InlineData("from Fri to Sun", "Fri 4 Dec to Sun 6 Dec")]
    [InlineData("Dec", "Tue 1 Dec to Thu 31 Dec")]
    [InlineData("January", "Fri 1 Jan 2027 to Sun 31 Jan 2027")]
    [InlineData("in January", "Fri 1 Jan 2027 to Sun 31 Jan 2027")]
    [InlineData("week of 7 Dec", "Mon 7 Dec to Sun 13 Dec")]
    [InlineData("the week of 7 Dec", "Mon 7 Dec to Sun 13 Dec")]
    [InlineData("24 Dec - 3 Jan", "Thu 24 Dec to Sun 3 Jan 2027")]
    [InlineData("for 2 weeks", "Tue 1 Dec to Mon 14 Dec")]
    [InlineData("7 Dec for 2 weeks", "Mon 7 Dec to Sun 20 Dec")]
    [InlineData("until Sunday", "Tue 1 Dec to Sun 6 Dec")]
    [InlineData("tomorrow", "Wed 2 Dec")]
    [InlineData("today", "Tue 1 Dec")]
    [InlineData("1 Jan", "Fri 1 Jan 2027")]
    [InlineData("01/02", "Mon 1 Feb 2027")]
    [InlineData("Sunday", "Sun 6 Dec")]
    public async Task The_days_are_read_back_behind_the_place_and_in_a_field(string typed, string days)
    {
        var form = (await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"))).Form;

        Assert.StartsWith($"Saved: you are in Lisbon, {days}.", (await Bot.Submit(Ana, form, ("when", typed))).Text, StringComparison.Ordinal);
        Assert.StartsWith($"Saved: you are in New York, {days}.", (await Bot.Command(Ben, "coffee visiting", ("where", $"New York {typed}"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30 Feb", "Sun 28 Feb 2027")]
    [InlineData("Fri 24 Dec", "Thu 24 Dec")]
    [InlineData("10 Dec - 20 Mar", "Thu 10 Dec – Thu 11 Mar 2027")]
    public async Task The_text_at_the_field_names_days_that_work(string typed, string works)
    {
        var form = (await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"))).Form;

        Assert.EndsWith($"Try “{works}”.", (await Bot.Submit(Ana, form, ("when", typed))).Errors["when"], StringComparison.Ordinal);
        Assert.StartsWith(
            $"Saved: you are in Lisbon, {works.Replace("–", "to", StringComparison.Ordinal)}.", (await Bot.Submit(Ana, form, ("when", works))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flurgl")]
    [InlineData("yesterday")]
    [InlineData("Mon 30 Nov 2026")]
    [InlineData("10 Dec 2026, 10 Dec 2027")]
    [InlineData("over Christmas")]
    [InlineData("2099-01-01")]
    public async Task Every_text_at_the_field_names_something_that_works(string typed)
    {
        var form = (await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"))).Form;

        Assert.Matches("For example|for example|Try", (await Bot.Submit(Ana, form, ("when", typed))).Errors["when"]);
    }

    [Fact]
    public async Task Known_days_lead_to_a_form_for_others()
    {
        await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "4-8 May"));

        var known = await Bot.Command(Ana, "coffee visiting", ("where", "lisbon"), ("when", "5 May"));

        Assert.True(known.IsRefusal);
        Assert.Equal("lisbon", (await Bot.Press(Ana, known, "Other days")).Form.Fields[0].Value);
    }

    [Fact]
    public async Task A_place_that_is_too_long_is_called_a_place() => Assert.StartsWith(
        "The place is 61 characters long; 60 fit.",
        (await Bot.Command(Ana, "coffee visiting", ("where", new string('L', 61)), ("when", "4-8 May"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task An_area_that_is_too_long_leads_to_a_form()
    {
        var refused = await Bot.Command(Ana, "coffee join", ("area", new string('L', 61)));

        Assert.StartsWith("The area is 61 characters long; 60 fit.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("area", Assert.Single((await Bot.Press(Ana, refused, "Change")).Form.Fields).Key);
    }
}
