using MeetupBot.Domain.Coffee;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

/// <summary>Ana pauses, on Tue 1 Dec 2026.</summary>
public sealed class PauseTests : CoffeeTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Join("Leeds", Ana);
    }

    [Theory]
    [InlineData("Sunday", "You're on a break, and back on Sun 6 Dec.")]
    [InlineData("until Sunday", "You're on a break, and back on Sun 6 Dec.")]
    [InlineData("Tuesday", "You're on a break, and back on Tue 8 Dec.")]
    [InlineData("until January", "You're on a break, and back on Fri 1 Jan 2027.")]
    [InlineData("for 2 weeks", "You're on a break, and back on Tue 15 Dec.")]
    [InlineData("in 3 weeks", "You're on a break, and back on Tue 22 Dec.")]
    [InlineData("10 Jan", "You're on a break, and back on Sun 10 Jan 2027.")]
    [InlineData("next week", "Your break is from Mon 7 Dec to Sun 13 Dec, and you're back on Mon 14 Dec.")]
    [InlineData("24 Dec - 3 Jan", "Your break is from Thu 24 Dec to Sun 3 Jan 2027, and you're back on Mon 4 Jan 2027.")]
    [InlineData("10 Dec - 10 Jun", "Your break is from Thu 10 Dec to Thu 10 Jun 2027, and you're back on Fri 11 Jun 2027.")]
    [InlineData("for a month", "You're on a break, and back on Fri 1 Jan 2027.")]
    public async Task What_was_understood_is_read_back(string typed, string expected)
    {
        var answer = await Bot.Command(Ana, "coffee pause", ("until", typed));
        var form = (await Bot.Press(Ana, await Bot.Command(Ana, "coffee join"), "Pause")).Form;

        var fromForm = await Bot.Submit(Ana, form, ("until", typed));

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains(expected, fromForm.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_sunday_the_sunday_is_the_coming_one()
    {
        await Bot.AdvanceTo(At(6, 12));

        Assert.Contains("back on Sun 13 Dec.", (await Bot.Command(Ana, "coffee pause", ("until", "Sunday"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_begins_later_begins_later_and_can_be_taken_back()
    {
        await TurnOn();
        await Join("Leeds", Ben);
        await Bot.Command(Ana, "coffee pause", ("until", "14-20 Dec"));

        await Bot.AdvanceTo(At(7, 10, 1));
        Assert.Equal(["ana ben"], Groups());
        await Bot.AdvanceTo(At(14, 10, 1));
        Assert.StartsWith("There was nobody for you in this coffee round.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        var planned = await Bot.Command(Ana, "coffee pause", ("until", "24 Dec - 3 Jan"));
        Assert.DoesNotContain("Your break", (await Bot.Press(Ana, planned, "No pause")).Text, StringComparison.Ordinal);
        Assert.Equal((null, null), await Kept());
    }

    [Fact]
    public async Task Several_meanings_are_asked_by_buttons_that_keep_the_days()
    {
        var asked = await Bot.Command(Ana, "coffee pause", ("until", "5/6"));
        if (asked.Text.Contains("Which days", StringComparison.Ordinal))
            asked = await Bot.Press(Ana, asked, asked.Shown.ButtonLabels.First());

        Assert.Contains("back on", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30 Feb")]
    [InlineData("flurgl")]
    [InlineData("yesterday")]
    [InlineData("Fri 24 Dec 2026 to Sun 3 Jan 2027")]
    [InlineData("today")]
    public async Task A_refusal_offers_the_nearest_and_speaks_of_no_poll(string typed)
    {
        var refused = await Bot.Command(Ana, "coffee pause", ("until", typed));

        Assert.True(refused.IsRefusal);
        Assert.DoesNotMatch("poll|meetup|closes", refused.Text);
        Assert.Contains("Change", refused.Shown.ButtonLabels);
        foreach (var label in refused.Shown.ButtonLabels.Where(label => label != "Change"))
            Assert.Contains("back on", (await Bot.Press(Ana, refused, label)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_to_a_day_that_does_not_exist_is_one_press_away()
    {
        var refused = await Bot.Command(Ana, "coffee pause", ("until", "30 Feb"));

        var saved = await Bot.Press(Ana, refused, "Until Sun 28 Feb 2027");

        Assert.Contains("You're on a break, and back on Sun 28 Feb 2027.", saved.Text, StringComparison.Ordinal);
        Assert.Equal((null, new LocalDate(2027, 2, 28)), await Kept());
    }

    private Task<(LocalDate?, LocalDate?)> Kept() => Read(session =>
        session.Coffee.Find(CommunityOf(session), IdOf(session, Ana)) is CoffeeMember own ? (own.PausedFrom, own.PausedUntil) : (null, null));
}
