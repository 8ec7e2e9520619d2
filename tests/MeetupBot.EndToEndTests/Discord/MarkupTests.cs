using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>User text is shown as typed. It pings nobody and breaks nothing.</summary>
public sealed class MarkupTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Theory]
    [InlineData("@everyone come here", "\\@everyone come here")]
    [InlineData("**bold** _under_ ~~gone~~", "\\*\\*bold\\*\\* \\_under\\_ \\~\\~gone\\~\\~")]
    [InlineData("# Heading > quote", "\\# Heading > quote")]
    [InlineData("`code` ||spoiler||", "\\`code\\` \\|\\|spoiler\\|\\|")]
    [InlineData("[click](https://evil.example)", "\\[click\\]")]
    [InlineData("'; DROP TABLE meetup; --", "'; DROP TABLE meetup; --")]
    [InlineData("Zalgo ̷̛̈́ & 👨‍👩‍👧 \u202Egnp.exe", "👨‍👩‍👧 gnp.exe")]
    [InlineData("{0} %s ${x} <b>", "{0} %s ${x} \\<b>")]
    public async Task A_title_is_words_and_never_markup(string title, string shown)
    {
        var poll = await Here.PollAsync(title, ("where", title), ("description", title));
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        var card = await Here.DecideAsync(poll);

        Assert.Contains(shown, poll.Card.Text, StringComparison.Ordinal);
        Assert.Contains(shown, card.Text, StringComparison.Ordinal);
        var scheduled = await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(), "the event");
        Assert.NotEmpty(scheduled.Name);
        Assert.Contains("\r\nEND:VCALENDAR\r\n", card.Attachments[0].Text, StringComparison.Ordinal);
        await Here.ToldAsync(Here.Ben, poll.Id, "It's on:");
        Assert.All(Everything(), m => Assert.False(m.PingedEveryone || m.PingedUsers.Count + m.PingedRoles.Count > 0, m.Text));
    }

    [Fact]
    public async Task Mentions_in_words_and_names_ping_nobody()
    {
        var role = Here.Guild.AddRole("Everyone here");
        var eve = Here.Add("@everyone *Eve*");
        var words = $"{Here.Cleo.Mention} <@&{role.Id}> @here <#{Here.General.Id}> </meetup list:1>";
        var poll = await Here.PollAsync(words, ("where", words), ("description", $"{words}\n@everyone"));
        await Here.VoteAsync(eve, poll.Card, 1);
        var card = await Here.DecideAsync(poll);
        await Here.PressAsync(Here.Ben, card, "Going");
        await Here.ShowsAsync(card, "\\@everyone \\*Eve\\*");
        await Here.CancelAsync(Here.Ana, poll.Id, words);

        await Here.ToldAsync(Here.Ben, poll.Id, "is cancelled.");
        await Here.ShowsAsync(card, "is cancelled.");
        Assert.All(Everything(), m => Assert.False(m.PingedEveryone || m.PingedUsers.Count + m.PingedRoles.Count > 0, m.Text));
    }

    [Fact]
    public async Task The_longest_words_fit_everywhere()
    {
        var title = string.Concat(Enumerable.Repeat("W*", 50));
        var poll = await Here.PollAsync(title, ("where", new string('_', 100)), ("description", string.Concat(Enumerable.Repeat("~long*", 100))));
        await Here.VoteAsync(Here.Ben, poll.Card, 1, 2);

        var card = await Here.DecideAsync(poll);

        Assert.Contains("2 going: Ana, Ben", card.Text, StringComparison.Ordinal);
        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(e => e.Name == title), "the event");
        await Here.ToldAsync(Here.Ben, poll.Id, "you are going");
    }

    private IEnumerable<SimMessage> Everything() => Here.Discord.Messages(Here.General)
        .Concat(new[] { Here.Ana, Here.Ben, Here.Cleo, Here.Dev, Here.Olga }.SelectMany(Here.Discord.DirectMessages));
}
