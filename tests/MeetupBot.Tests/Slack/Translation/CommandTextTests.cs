using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.Translation;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Slack.Translation;

/// <summary>The text after <c>/meetup</c> in the form that Slack sends.</summary>
public sealed class CommandTextTests
{
    private static readonly CommandSet Commands = WithMet(BotHarness.Features().Interactions.Offered);

    [Theory]
    [InlineData("", "propose")]
    [InlineData("   ", "propose")]
    [InlineData("help", "help")]
    [InlineData("HELP", "help")]
    [InlineData("list", "list")]
    [InlineData("  list  ", "list")]
    [InlineData("/meetup list", "list")]
    [InlineData("me", "me show")]
    [InlineData("Me", "me show")]
    [InlineData("me show", "me show")]
    [InlineData("me export", "me export")]
    [InlineData("me forget", "me forget")]
    [InlineData("me set", "me set")]
    [InlineData("me set zone: Europe/London", "me set", "zone=Europe/London")]
    [InlineData("me set area: Leeds interests: climbing, board games", "me set", "area=Leeds", "interests=climbing, board games")]
    [InlineData("me set reminders: none", "me set", "reminders=none")]
    [InlineData("me set zone:Europe/London visibility:open", "me set", "zone=Europe/London", "visibility=open")]
    [InlineData("settings", "settings")]
    [InlineData("show K7Q2", "show", "id=K7Q2")]
    [InlineData("show id: K7Q2", "show", "id=K7Q2")]
    [InlineData("show k7q2", "show", "id=k7q2")]
    [InlineData("SHOW K7Q2", "show", "id=K7Q2")]
    [InlineData("show", "show")]
    [InlineData("propose", "propose")]
    [InlineData("propose Coffee", "propose", "title=Coffee")]
    [InlineData("propose \"Coffee in Leeds\"", "propose", "title=Coffee in Leeds")]
    [InlineData("propose “Coffee in Leeds”", "propose", "title=Coffee in Leeds")]
    [InlineData("propose „Kaffee in Leeds“", "propose", "title=Kaffee in Leeds")]
    [InlineData("propose «Café»", "propose", "title=Café")]
    [InlineData("propose \"Coffee in Leeds\" when: Sat 10am, Sun 2pm where: Bean Bros closes: in 2 days", "propose", "title=Coffee in Leeds", "when=Sat 10am, Sun 2pm", "where=Bean Bros", "closes=in 2 days")]
    [InlineData("propose \"Coffee\" When: Sat 10am Where: Bean Bros", "propose", "title=Coffee", "when=Sat 10am", "where=Bean Bros")]
    [InlineData("propose \"Coffee\" when:Sat 10:30", "propose", "title=Coffee", "when=Sat 10:30")]
    [InlineData("propose \"Coffee\" when: \"Sat 10am, Sun 2pm\"", "propose", "title=Coffee", "when=Sat 10am, Sun 2pm")]
    [InlineData("propose title: Coffee in Leeds when: Sat 10am", "propose", "title=Coffee in Leeds", "when=Sat 10am")]
    [InlineData("propose when: Sat 10am title: Coffee", "propose", "title=Coffee", "when=Sat 10am")]
    [InlineData("propose title: “Coffee” when: Sat 10am", "propose", "title=Coffee", "when=Sat 10am")]
    [InlineData("propose Coffee when: 2026-12-05 18:30", "propose", "title=Coffee", "when=2026-12-05 18:30")]
    [InlineData("propose Coffee when: Sat or Sun 10am-4pm every 2h duration: 2h capacity: 8", "propose", "title=Coffee", "when=Sat or Sun 10am-4pm every 2h", "duration=2h", "capacity=8")]
    [InlineData("propose Coffee when: tomorrow 19:00 description: bring \"cake\" please", "propose", "title=Coffee", "when=tomorrow 19:00", "description=bring \"cake\" please")]
    [InlineData("propose Tea &amp; cake when: Sat 10am", "propose", "title=Tea & cake", "when=Sat 10am")]
    [InlineData("propose \"a &lt;b&gt; c\" when: Sat 10am", "propose", "title=a <b> c", "when=Sat 10am")]
    [InlineData("propose \"&amp;lt;\" when: Sat 10am", "propose", "title=&lt;", "when=Sat 10am")]
    [InlineData("propose Coffee where: <https://beanbros.example/leeds>", "propose", "title=Coffee", "where=https://beanbros.example/leeds")]
    [InlineData("propose Coffee where: <http://beanbros.example|beanbros.example>", "propose", "title=Coffee", "where=beanbros.example")]
    [InlineData("propose Coffee where: <https://maps.example/?q=1&amp;z=2|https://maps.example/?q=1&amp;z=2>", "propose", "title=Coffee", "where=https://maps.example/?q=1&z=2")]
    [InlineData("propose Coffee where: <https://maps.example/x|the map>", "propose", "title=Coffee", "where=the map https://maps.example/x")]
    [InlineData("propose Coffee description: write <mailto:ana@example.org|ana@example.org>", "propose", "title=Coffee", "description=write ana@example.org")]
    [InlineData("propose \"Coffee with <@U1|ana>\" when: Sat 10am", "propose", "title=Coffee with @ana", "when=Sat 10am")]
    [InlineData("propose \"Coffee with <@U2>\"", "propose", "title=Coffee with <@U2>")]
    [InlineData("propose \"For <#C2>\"", "propose", "title=For <#C2>")]
    [InlineData("propose \"Hey <!subteam^S1>\"", "propose", "title=Hey <!subteam^S1>")]
    [InlineData("propose Coffee description: <mailto:ana@example.org|write me>", "propose", "title=Coffee", "description=write me ana@example.org")]
    [InlineData("propose \"For <#C1|general>\"", "propose", "title=For #general")]
    [InlineData("propose \"Hey <!channel>\"", "propose", "title=Hey @channel")]
    [InlineData("propose \"Hey <!subteam^S1|@climbers>\"", "propose", "title=Hey @climbers")]
    [InlineData("propose \"<!date^1^{date}|Sat>\"", "propose", "title=Sat")]
    [InlineData("propose 1 &lt; 2", "propose", "title=1 < 2")]
    [InlineData("edit K7Q2 when: Sun 11am", "edit", "id=K7Q2", "when=Sun 11am")]
    [InlineData("edit K7Q2", "edit", "id=K7Q2")]
    [InlineData("edit k7q2 title: \"New title\" capacity: 12", "edit", "id=k7q2", "title=New title", "capacity=12")]
    [InlineData("edit K7Q2 where:", "edit", "id=K7Q2", "where=")]
    [InlineData("cancel K7Q2 burst pipe", "cancel", "id=K7Q2", "reason=burst pipe")]
    [InlineData("cancel K7Q2 reason: burst pipe", "cancel", "id=K7Q2", "reason=burst pipe")]
    [InlineData("cancel K7Q2 \"burst pipe\"", "cancel", "id=K7Q2", "reason=burst pipe")]
    [InlineData("cancel K7Q2", "cancel", "id=K7Q2")]
    [InlineData("decide K7Q2", "decide", "id=K7Q2")]
    [InlineData("decide K7Q2 2", "decide", "id=K7Q2", "time=2")]
    [InlineData("decide K7Q2 Sat 10am", "decide", "id=K7Q2", "time=Sat 10am")]
    [InlineData("decide K7Q2 time: Sat 10am", "decide", "id=K7Q2", "time=Sat 10am")]
    [InlineData("met <@U1|ana> and <@U2>", "met", "member=<@U1|ana> and <@U2>")]
    [InlineData("met @nobody", "met", "member=@nobody")]
    [InlineData("met member: <@U1|ana>", "met", "member=<@U1|ana>")]
    public void A_command_is_understood(string text, string command, params string[] options)
    {
        var read = Assert.IsType<CommandReading.Understood>(Read(text));
        Assert.Equal(command, read.Command);
        Assert.Equal(options.Order(StringComparer.Ordinal), read.Options.Select(option => $"{option.Key}={Words(read.Command, option.Key, option.Value)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("lits", "lits", "list")]
    [InlineData("porpose Coffee", "porpose", "propose")]
    [InlineData("me exprot", "me exprot", "me export")]
    [InlineData("frobnicate", "frobnicate", null)]
    [InlineData("<!channel>", "@channel", null)]
    [InlineData("Tea in Leeds Sat 10am", "Tea", null)]
    [InlineData("Coffee in Leeds Sat 10am", "Coffee in", "coffee join")]
    public void What_is_no_command_is_named_with_the_nearest(string text, string typed, string? nearest)
    {
        var unknown = Assert.IsType<CommandReading.Unknown>(Read(text));
        Assert.Equal((typed, nearest), (unknown.Typed, unknown.Nearest));
    }

    [Fact]
    public void Any_text_at_all_is_read_without_a_fault()
    {
        const string Alphabet = "<>|@#!&;:\"“” \n\tpropsewhnmt0K7\u00A0\uD83D";
        var random = new Random(20261122);
        for (var round = 0; round < 3_000; round++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(0, 120)));
            Assert.NotNull(Read(text));
            Assert.NotNull(CommandText.WithNames(text, _ => null));
        }
    }

    private static CommandReading Read(string text) =>
        new CommandLine(Commands).Read(CommandText.Decode(text), alone: "propose");

    private static string Words(string command, string option, string value) =>
        Commands.Commands.Single(spec => spec.Name == command).Options.Single(spec => spec.Name == option).Kind == OptionKind.Member
            ? value
            : CommandText.WithNames(value, _ => null);

    private static CommandSet WithMet(CommandSet offered) => offered with
    {
        Commands =
        [
            .. offered.Commands.Where(spec => spec.Name != "met"),
            new("met", "I met them", [new("member", "Whom", OptionKind.Member), new("member2", "Whom else", OptionKind.Member)]),
        ],
    };
}
