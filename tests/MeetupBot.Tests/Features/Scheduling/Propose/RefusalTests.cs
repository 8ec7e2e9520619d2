using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

public sealed class RefusalTests : BotTests
{
    [Fact]
    public async Task An_unreadable_time_is_named_posts_nothing_and_can_be_changed()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, flurgl"), ("where", "Bean Bros"));

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("I can't read “flurgl” in the times; “Sat 10am” is Sat 5 Dec 10:00. For example:", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Messages);
        var form = (await Bot.Press(Ana, answer, "Change")).Form;
        Assert.Equal(["Coffee", "Sat 10am, flurgl", "Bean Bros"], form.Fields.Take(3).Select(field => field.Value));
        await Bot.Submit(Ana, form, ("when", "Sat 10am, Sun 10am"));
        Assert.Contains("2 Sun 6 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_fault_names_it_at_its_field_and_keeps_the_rest()
    {
        var form = (await Bot.Command(Ana, "propose")).Form;

        var answer = await Bot.Submit(Ana, form, ("title", "Coffee"), ("when", "flurgl"), ("where", "Bean Bros"));

        Assert.Equal(["when"], answer.Errors.Keys);
        var again = (await Bot.Press(Ana, answer, "Change")).Form;
        Assert.Equal("Bean Bros", again.Fields.Single(field => field.Key == "where").Value);
    }

    [Fact]
    public async Task A_time_in_a_gap_is_mended_by_one_press_and_the_press_acts_once()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Owls"), ("when", "2027-03-28 01:30"));

        Assert.StartsWith("Sun 28 Mar 2027 01:30 does not exist in Europe/London, the clocks go forward then.", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, answer, "Use Sun 28 Mar 2027 02:30–04:30");
        Assert.Contains("It's on: Owls\nSun 28 Mar 2027 02:30", Bot.Channel.Text, StringComparison.Ordinal);
        var again = await Bot.Press(Ana, answer, "Use Sun 28 Mar 2027 02:30–04:30");
        Assert.True(again.IsRefusal);
        Assert.Single(Bot.ChannelCards);
    }

    [Theory]
    [InlineData("2027")]
    [InlineData("every Sat at 10am")]
    public async Task Each_fix_says_the_time_that_it_makes(string when)
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", when));

        var fixes = answer.Shown.ButtonLabels.Where(label => label.StartsWith("Use ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(fixes);
        Assert.All(fixes, label => Assert.Matches(@"^Use (Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d", label));
    }

    [Fact]
    public async Task A_fix_that_would_ask_again_says_so()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 7 flurgl"));

        Assert.Contains("Use “Sat 7” (asks which)", answer.Shown.ButtonLabels);
    }

    [Fact]
    public async Task A_time_in_the_past_is_refused_with_the_fix()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today 8am"));

        Assert.Contains("has passed", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Shown.ButtonLabels.Count() > 1, answer.Text);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Theory]
    [InlineData("title", "too long", "The title is 101 characters long; 100 fit.")]
    [InlineData("capacity", "0", "I can't read “0” as a number of places; a whole number from 1 to 10000 works.")]
    [InlineData("duration", "soon", "I can't read “soon” as a duration; for example 90m, 2h or 1h30, from 1m to 31 days.")]
    public async Task A_field_that_can_not_be_taken_is_named(string field, string value, string expected)
    {
        var text = value == "too long" ? new string('x', 101) : value;
        var options = new Dictionary<string, string> { ["title"] = "Coffee", ["when"] = "Sat 10am", [field] = text };

        var answer = await Bot.Command(Ana, "propose", [.. options.Select(option => (option.Key, option.Value))]);

        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsRefusal);
        Assert.Contains("Change", answer.Shown.ButtonLabels);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "flurgl"), ("capacity", "none"), ("closes", "whenever"));

        Assert.Equal(3, answer.Card.Blocks.OfType<Block.Paragraph>().Count());
    }

    [Fact]
    public async Task In_a_direct_message_without_an_announce_channel_the_refusal_says_what_to_do()
    {
        var answer = await Bot.CommandInDirectMessage(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));

        Assert.True(answer.IsRefusal);
        Assert.Contains("announce channel", answer.Text, StringComparison.Ordinal);
        Assert.Contains("/meetup settings", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Fact]
    public async Task What_repeats_is_offered_as_a_series_and_no_two_offers_read_alike()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Bouldering"), ("when", "every Tuesday 7pm"));

        Assert.Contains("“every Tuesday 7pm” comes back again and again, so it is a series.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Make it a series", answer.Shown.ButtonLabels);
        Assert.Equal(answer.Shown.ButtonLabels.Distinct(), answer.Shown.ButtonLabels);
    }

    [Fact]
    public async Task Where_nothing_typed_is_close_the_next_days_are_offered_beside_the_form()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "flurgl"));

        Assert.Equal(["Use Wed 2 Dec", "Use Sat 5 Dec, Sun 6 Dec", "Use Sat 12 Dec, Sun 13 Dec", "Change"], answer.Shown.ButtonLabels);
        Assert.Equal("flurgl", (await Bot.Press(Ana, answer, "Change")).Form.Fields.Single(field => field.Key == "when").Value);
        Assert.Equal(["Use Sat 5 Dec 10:00–12:00", "Change"], (await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, flurgl"))).Shown.ButtonLabels);
    }
}
