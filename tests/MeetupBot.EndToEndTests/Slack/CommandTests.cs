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
