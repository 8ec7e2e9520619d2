using MeetupBot.Chat.Text;

namespace MeetupBot.Tests.Chat.Text;

public sealed class CommandLineTests
{
    private static readonly CommandLine Line = new(SampleCommands.All);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("/meetup")]
    [InlineData(" /MEETUP ")]
    public void An_empty_line_asks_for_help(string? text) => Assert.Equal("help", Understood(text).Command);

    [Theory]
    [InlineData("/meetup propose \"Coffee in Leeds\" when: Sat 10am, Sun 2pm where: Bean Bros closes: in 2 days")]
    [InlineData("propose “Coffee in Leeds” WHEN:Sat 10am, Sun 2pm where: Bean Bros, closes: in 2 days")]
    [InlineData("propose Coffee in Leeds closes: in 2 days when: Sat 10am when: Sun 2pm where: \"Bean Bros\"")]
    [InlineData("propose „Coffee in Leeds“ Sat 10am, Sun 2pm where: «Bean Bros» closes: in 2 days")]
    [InlineData("Propose title: Coffee in Leeds when: Sat 10am, Sun 2pm where: Bean Bros closes: in 2 days")]
    public void A_proposal_is_taken_apart(string text)
    {
        var read = Understood(text);

        Assert.Equal("propose", read.Command);
        Assert.Equal(
            [("closes", "in 2 days"), ("title", "Coffee in Leeds"), ("when", "Sat 10am, Sun 2pm"), ("where", "Bean Bros")],
            read.Options.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.Key, o.Value)));
    }

    [Theory]
    [InlineData("propose \"The when: and the where: of it\"", "title", "The when: and the where: of it")]
    [InlineData("propose Lunch where: https://example.org/a?when:b", "where", "https://example.org/a?when:b")]
    [InlineData("propose \"Half a quote when: Sat", "title", "\"Half a quote")]
    [InlineData("propose Ana's 3\" pipe when: Sat", "title", "Ana's 3\" pipe")]
    [InlineData("propose x where: \"Bar, when: never\"", "where", "Bar, when: never")]
    [InlineData("propose when:", "when", "")]
    [InlineData("cancel K7Q2 burst pipe", "reason", "burst pipe")]
    [InlineData("cancel K7Q2 burst pipe", "id", "K7Q2")]
    [InlineData("cancel K7Q2 \"burst pipe\"", "reason", "burst pipe")]
    [InlineData("decide k7q2 Sat 10am", "time", "Sat 10am")]
    [InlineData("edit K7Q2 when: Sat 11am", "when", "Sat 11am")]
    [InlineData("introduce <@U1> and <@U2|finn> because you both climb", "first", "<@U1> and <@U2|finn> because you both climb")]
    [InlineData("introduce <@U1> <@U2|finn> because: you both climb", "first", "<@U1> <@U2|finn>")]
    [InlineData("introduce <@U1> <@U2|finn> because: you both climb", "because", "you both climb")]
    [InlineData("introduce first: @Ben second: \"Eli Brown\"", "second", "\"Eli Brown\"")]
    [InlineData("met @Ben, <@!77> and Cleo", "member", "@Ben, <@!77> and Cleo")]
    [InlineData("propose title: Games when: Fri 7pm closs: Thu", "closes", "Thu")]
    [InlineData("propose \"Games\" when: Fri 7pm wher: Bean Bros", "where", "Bean Bros")]
    [InlineData("propose \"Games\" when: Fri 7pm Whree: Bean Bros", "where", "Bean Bros")]
    [InlineData("propose \"Games\" when: Fri 7pm where: Ours, there: is a bell", "where", "Ours, there: is a bell")]
    [InlineData("propose Up close: a talk", "title", "Up close: a talk")]
    [InlineData("me set timezone: Paris", "zone", "Paris")]
    [InlineData("me set zoen: Paris", "zone", "Paris")]
    [InlineData("settings channel: <#C1|general>", "channel", "C1")]
    [InlineData("settings channel: #general", "channel", "id-of-general")]
    public void Each_option_gets_its_text(string text, string option, string expected) =>
        Assert.Equal(expected, Understood(text).Options[option]);

    [Theory]
    [InlineData("me set zone")]
    [InlineData("propose When")]
    [InlineData("propose title")]
    public void The_name_of_an_option_is_no_value(string text) => Assert.Empty(Understood(text).Options);

    [Theory]
    [InlineData("me", "me show")]
    [InlineData("me show", "me show")]
    [InlineData("ME Set zone: Europe/Lisbon", "me set")]
    [InlineData("series", "series list")]
    public void Names_of_two_words_are_found(string text, string command) => Assert.Equal(command, Understood(text).Command);

    [Theory]
    [InlineData("series list mine", "mine")]
    [InlineData("series list", null)]
    [InlineData("me set zone: Europe/Lisbon", null)]
    public void What_was_typed_behind_a_command_that_takes_nothing_is_kept(string text, string? unused) =>
        Assert.Equal(unused, Assert.IsType<CommandReading.Understood>(Line.Read(text)).Unused);

    [Theory]
    [InlineData("porpose Lunch", "porpose", "propose", "Lunch")]
    [InlineData("canc", "canc", "cancel", "")]
    [InlineData("me forgte", "me forgte", "me forget", "")]
    [InlineData("coffee", "coffee", "coffee join", "")]
    [InlineData("flurgl", "flurgl", null, "")]
    public void An_unknown_command_names_the_nearest(string text, string typed, string? nearest, string rest) =>
        Assert.Equal(new CommandReading.Unknown(typed, nearest, rest), Line.Read(text));

    [Theory]
    [InlineData("propose Coffee Sat 10am", "title")]
    [InlineData("propose Lunch where: Luigi", "title")]
    [InlineData("propose \"Coffee\" Sat 10am", "when")]
    [InlineData("propose title: Coffee when: Sat 10am", "")]
    public void It_says_what_was_typed_with_neither_key_nor_quotes(string text, string unmarked) =>
        Assert.Equal(unmarked, string.Join(' ', Understood(text).Unmarked));

    private static CommandReading.Understood Understood(string? text) =>
        Assert.IsType<CommandReading.Understood>(Line.Read(text, name => name == "Nobody" ? null : $"id-of-{name.ToLowerInvariant()}"));
}
