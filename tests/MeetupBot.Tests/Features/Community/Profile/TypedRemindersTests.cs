using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Profile;

/// <summary>Reminders as people type them, and what is read back. The community's are a day and two hours.</summary>
public sealed class TypedRemindersTests : BotTests
{
    [Theory]
    [InlineData("14 days", "14 days before the start")]
    [InlineData("1 day, 2 h before the start", "1 day, 2 h before the start (as the community)")]
    [InlineData("2h and 1 day", "1 day, 2 h before the start (as the community)")]
    [InlineData("2h & 1 day", "1 day, 2 h before the start (as the community)")]
    [InlineData("24h, 2h", "1 day, 2 h before the start (as the community)")]
    [InlineData("2 days before", "2 days before the start")]
    [InlineData("1 week", "7 days before the start")]
    [InlineData("a week before", "7 days before the start")]
    [InlineData("1 month", "30 days before the start")]
    [InlineData("30 min", "30 min before the start")]
    [InlineData("half an hour", "30 min before the start")]
    [InlineData("1d 2h", "1 day 2 h before the start")]
    [InlineData("1d, 2h", "1 day, 2 h before the start (as the community)")]
    [InlineData("a day before", "1 day before the start")]
    [InlineData("the day before", "1 day before the start")]
    [InlineData("2h before and 30 min before", "2 h, 30 min before the start")]
    [InlineData("3 h, 1 day", "1 day, 3 h before the start")]
    [InlineData("30 days", "30 days before the start")]
    [InlineData("1 min", "1 min before the start")]
    [InlineData("off", "none")]
    [InlineData("none", "none")]
    [InlineData("None.", "none")]
    [InlineData("no reminders", "none")]
    [InlineData("as the community", "1 day, 2 h before the start (as the community)")]
    [InlineData("", "1 day, 2 h before the start (as the community)")]
    public async Task What_was_understood_is_read_back(string typed, string expected)
    {
        var form = (await Bot.Command(Ben, "me set")).Form;

        Assert.Contains($"Reminders: {expected}\n", (await Bot.Submit(Ben, form, ("reminders", typed))).Text, StringComparison.Ordinal);
        if (typed.Length > 0)
            Assert.Contains($"Reminders: {expected}\n", (await Bot.Command(Ben, "me set", ("reminders", typed))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("that morning", "2 h")]
    [InlineData("the evening before", "1 day")]
    public async Task A_part_of_the_day_says_for_which_meetups_it_is_one(string typed, string expected)
    {
        var saved = await Bot.Command(Ben, "me set", ("reminders", typed));

        Assert.Contains($"Reminders: {expected} before the start\n", saved.Text, StringComparison.Ordinal);
        Assert.Contains("the evening before (18:00) and that morning (08:00) are for meetups that take the whole day.", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(18:00)", (await Bot.Command(Ben, "me set", ("reminders", "3 h"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("usual")]
    [InlineData("on")]
    public async Task The_usual_ones_are_the_community_s(string typed)
    {
        await Bot.Command(Ben, "me set", ("reminders", "3h"));

        var saved = await Bot.Command(Ben, "me set", ("reminders", typed));

        Assert.Contains("Reminders: 1 day, 2 h before the start (as the community)\n", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_read_has_the_usual_ones_one_press_away()
    {
        await Bot.Command(Ben, "me set", ("reminders", "3h"));

        var refused = await Bot.Command(Ben, "me set", ("reminders", "after dark"));
        var saved = await Bot.Press(Ben, refused, "Use as the community");

        Assert.True(refused.IsRefusal);
        Assert.Contains("Reminders: 1 day, 2 h before the start (as the community)\n", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31 days", "Reminders come 1 min to 30 days before the start, and 31 days is outside that. This would work: 30 days.", "30 days")]
    [InlineData("0 min, 2h", "Reminders come 1 min to 30 days before the start, and 0 min is outside that. This would work: 2 h, 1 min.", "2 h, 1 min")]
    [InlineData("2 months", "Reminders come 1 min to 30 days before the start, and 60 days is outside that. This would work: 30 days.", "30 days")]
    [InlineData("1h, 2h, 3h, 4h, 5h, 6h", "6 reminders are more than 5. The 5 nearest the start are: 5 h, 4 h, 3 h, 2 h, 1 h.", "5 h, 4 h, 3 h, 2 h, 1 h")]
    [InlineData("often", "I can't read “often” as reminders; for example 24h, 2h, or none, or as the community. Up to 5, at most 30 days before.", "24h, 2h, or none, or as the community")]
    public async Task The_text_at_the_field_names_the_bounds_in_force_and_what_would_work(string typed, string problem, string works)
    {
        var form = (await Bot.Command(Ben, "me set")).Form;

        Assert.Equal(problem, (await Bot.Submit(Ben, form, ("reminders", typed))).Errors["reminders"]);
        Assert.Contains(works, problem, StringComparison.Ordinal);
        foreach (var tried in works.Split(", or "))
            Assert.False((await Bot.Submit(Ben, form, ("reminders", tried))).IsRefusal);
    }
}
