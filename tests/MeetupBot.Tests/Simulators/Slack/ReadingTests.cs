namespace MeetupBot.Tests.Simulators.Slack;

public class ReadingTests
{
    [Theory]
    [InlineData("*bold* _it_ ~gone~ `code`", "bold it gone code")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("a &amp; b &lt;c&gt;", "a & b <c>")]
    [InlineData("<https://example.org|here> and <https://example.org>", "here and https://example.org")]
    [InlineData("<!date^1764957600^{date_short} {time}|later>", "Dec 5, 2025 6:00 PM")]
    [InlineData("<!date^1764957600^{nonsense}|later>", "later")]
    [InlineData("<!date^x^{time}|later>", "later")]
    [InlineData("&lt;!channel&gt;", "<!channel>")]
    public async Task Markup_is_read_as_a_client_shows_it(string text, string shown)
    {
        await using var room = await SlackRoom.OpenAsync();
        var message = room.Slack.Post(room.Ben, room.General, text);
        Assert.Equal(shown, room.Slack.Read(message, room.Ana).Text);
        Assert.Empty(room.Slack.Read(message, room.Ana).Pings);
    }

    [Fact]
    public async Task Mentions_call_and_dates_follow_the_readers_clock()
    {
        await using var room = await SlackRoom.OpenAsync();
        room.Ana.TimeZone = "Asia/Tokyo";
        var message = room.Slack.Post(room.Ben, room.General, $"<@{room.Cleo.Id}> <!channel> <#{room.General.Id}> <!date^1764957600^{{time}}|x>");
        var read = room.Slack.Read(message, room.Ana);
        Assert.Equal("@Cleo @channel #general 3:00 AM", read.Text);
        Assert.Equal([room.Cleo.Id, "channel"], read.Pings);
    }

    [Fact]
    public async Task Plain_text_is_shown_as_it_is_and_buttons_are_no_text()
    {
        await using var room = await SlackRoom.OpenAsync();
        var message = await room.PostAsync("""
            [{"type":"header","text":{"type":"plain_text","text":"*A* <b>"}},
             {"type":"section","text":{"type":"mrkdwn","text":"*B*"},"fields":[{"type":"mrkdwn","text":"_C_"}]},
             {"type":"context","elements":[{"type":"plain_text","text":"D"}]},
             {"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"E"}}]}]
            """);
        Assert.Equal("*A* <b>\nB\nC\nD", room.Slack.Read(message, room.Ana).Text);
    }
}
