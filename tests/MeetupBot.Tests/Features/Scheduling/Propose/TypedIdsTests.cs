using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>Mentions and links, as chat services write them, inside what people type.</summary>
public sealed class TypedIdsTests : BotTests
{
    private static readonly Person Eli = new(new UserRef(TestPlatform.PlatformName, "U7"), "Eli Brown");

    [Theory]
    [InlineData("Coffee with <@U7>", "Coffee with @Eli Brown")]
    [InlineData("Coffee with <@!U7|eli.b>", "Coffee with @Eli Brown")]
    [InlineData("Coffee with <@cleo>", "Coffee with @Cleo")]
    [InlineData("Coffee with <@U8|finn>", "Coffee with @finn")]
    [InlineData("Coffee with <@123456789012345678>", "Coffee with @somebody")]
    [InlineData("For <@&5>", "For @role")]
    [InlineData("For <#C1|general>", "For #general")]
    [InlineData("For <#C1>", "For #channel")]
    [InlineData("For <!subteam^S1|@climbers>", "For @climbers")]
    [InlineData("For <!subteam^S1>", "For @group")]
    [InlineData("Ask <mailto:ana@example.org|ana@example.org>", "Ask ana@example.org")]
    [InlineData("Ask <mailto:ana@example.org|Ana>", "Ask Ana ana@example.org")]
    [InlineData("Look at <https://bean.example/a|the menu>", "Look at the menu https://bean.example/a")]
    [InlineData("Look at <https://bean.example/a>", "Look at https://bean.example/a")]
    [InlineData("Tea <a:tea:123456789012345678>", "Tea :tea:")]
    [InlineData("a <b> c <@nobody in particular>", "a <b> c <@nobody in particular>")]
    public async Task Are_shown_as_names(string typed, string shown)
    {
        await Propose(("title", typed), ("when", "Sat 10am"), ("description", typed));

        Assert.Contains($"It's on: {shown}", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(2, Bot.Channel.Text.Split(shown).Length - 1);
        Assert.DoesNotContain(Bot.Channel.Card.Blocks.OfType<Block.Paragraph>().SelectMany(block => block.Text.Spans), span => span is Span.Mention);
    }

    [Theory]
    [InlineData("<#C1|general>", "#general", false)]
    [InlineData("<@cleo>", "@Cleo", false)]
    [InlineData("<@U7>", "@Eli Brown", false)]
    [InlineData("<#C1>", "#channel", false)]
    [InlineData("<mailto:ana@example.org|ana@example.org>", "ana@example.org", false)]
    [InlineData("Bean Bros, next to <#C1|general>", "Bean Bros, next to #general", true)]
    [InlineData("#12 Orchard Road", "#12 Orchard Road", true)]
    public async Task A_place_that_is_only_a_mention_has_no_map(string typed, string shown, bool hasMap)
    {
        await Propose(("title", "Coffee"), ("when", "Sat 10am"), ("where", typed));

        Assert.Contains(shown, Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(hasMap, Bot.Channel.Text.Contains("(map", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_shown_as_names_in_a_reason_and_in_a_form()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        var id = IdOn(Bot.Channel);
        var form = (await Bot.Command(Ana, "propose", ("title", "Tea"))).Form;
        await Bot.Submit(Ana, form, ("when", "Sun 10am"), ("where", "with <@dev>"));
        Assert.Contains("with @Dev", Bot.Channel.Text, StringComparison.Ordinal);

        await Bot.Cancel(Olga, id, "<@cleo> is ill");

        Assert.Contains("Olga: “@Cleo is ill”.", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
    }

    private Task<Answer> Propose(params (string Option, string Value)[] options) =>
        Bot.Do(Bot.CommandOf(Ana, "propose", options) with { Named = new Dictionary<string, Person> { [Eli.User.Id] = Eli } });
}
