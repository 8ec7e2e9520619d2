namespace MeetupBot.EndToEndTests.Slack;

public abstract class CommandTests<TFixture>(TFixture fixture) : SlackBotTests<TFixture>(fixture)
    where TFixture : SlackBotFixture
{
    [Fact]
    public async Task What_is_no_command_is_said_so()
    {
        var said = await Here.RunAsync(Here.Ben, "flurgl");

        Assert.StartsWith("There is no /meetup flurgl.", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_in_one_line_is_understood_without_quotes_and_keys()
    {
        var meetup = await Here.ProposeAsync(Here.Ana, "propose Coffee in Leeds tomorrow 7pm");

        await Here.ShowsAsync(meetup.Card, "It's on: Coffee in Leeds");
    }

    [Fact]
    public async Task A_line_with_two_readings_opens_the_form_with_both_parts()
    {
        var opened = await Here.RunAsync(Here.Ana, "propose Lunch Friday where: Luigi");

        var form = new SlackForm(opened);
        Assert.Equal(["Lunch", "Lunch Friday", "Luigi"], new[] { "Title", "When", "Where" }.Select(form.ValueOf));
    }

    [Fact]
    public async Task Did_you_mean_has_a_button_that_does_it()
    {
        var said = await Here.RunAsync(Here.Ana, "porpose Coffee in Leeds tomorrow 7pm");
        Assert.StartsWith("There is no /meetup porpose. Did you mean: /meetup propose", said.Text, StringComparison.Ordinal);

        var done = await Here.PressAsync(Here.Ana, said, "/meetup propose Coffee in Leeds tomorrow 7pm");

        Assert.Contains("Coffee in Leeds", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coffee_alone_is_ones_own_part_in_the_rounds() =>
        Assert.StartsWith("You're not in the coffee rounds.", (await Here.RunAsync(Here.Ben, "coffee")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Smart_quotes_and_dashes_of_phones_are_read()
    {
        var meetup = await Here.ProposeAsync(Here.Ana, "propose “Coffee, and cake” when: in 3 days");

        await Here.ShowsAsync(meetup.Card, "It's on: Coffee, and cake");
    }

    [Fact]
    public async Task The_zone_is_the_profiles_until_it_is_changed()
    {
        Here.Ben.TimeZone = "Asia/Tokyo";

        var shown = await Here.RunAsync(Here.Ben, "me");

        Assert.Contains("Time zone: Asia/Tokyo", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_people_are_shown_as_typed_and_call_nobody()
    {
        const string Title = "*Bold* <!channel> & <b> _x_";
        var meetup = await Here.ProposeAsync(Here.Ana, $"propose \"{Title.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}\" when: in 3 days where: <!here>");

        var read = Here.Slack.Read(meetup.Card, Here.Ben);
        // A style mark cannot be escaped in mrkdwn, so a similar character is shown.
        Assert.Contains(Title.Replace('*', '∗').Replace('_', 'ˍ'), read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Pings);
        Assert.All(Here.Slack.Ephemerals(Here.Ana), m => Assert.Empty(Here.Slack.Read(m, Here.Ana).Pings));
    }
}
