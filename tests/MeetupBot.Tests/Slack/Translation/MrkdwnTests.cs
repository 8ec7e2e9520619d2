using MeetupBot.Chat.Text;
using MeetupBot.Slack.Translation;

namespace MeetupBot.Tests.Slack.Translation;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("Coffee in Leeds", "Coffee in Leeds")]
    [InlineData("<!channel> come", "&lt;!channel&gt; come")]
    [InlineData("<@U123> and <#C1|general>", "&lt;@U123&gt; and &lt;#C1|general&gt;")]
    [InlineData("Tea & cake", "Tea &amp; cake")]
    [InlineData("already &amp; so", "already &amp;amp; so")]
    [InlineData("*bold* move", "∗bold∗ move")]
    [InlineData("_soft_ ~gone~", "ˍsoftˍ ∼gone∼")]
    [InlineData("snake_case_name and a*b", "snake_case_name and a*b")]
    [InlineData("`code` ```block```", "ˋcodeˋ ˋˋˋblockˋˋˋ")]
    [InlineData("> a quote", "\u00AD&gt; a quote")]
    [InlineData("one\n> two", "one\n\u00AD&gt; two")]
    [InlineData("3 > 2", "3 &gt; 2")]
    [InlineData("＊wide＊", "﹡wide﹡")]
    [InlineData(":coffee: at noon", ":coffee: at noon")]
    [InlineData("see https://example.org/a_b?x=1&y=2, then", "see <https://example.org/a_b?x=1&amp;y=2>, then")]
    [InlineData("(https://example.org/)", "(<https://example.org/>)")]
    [InlineData("https://evil|<!here>", "<https://evil>|&lt;!here&gt;")]
    [InlineData("", "")]
    public void What_people_typed_is_shown_as_typed(string typed, string expected) => Assert.Equal(expected, Mrkdwn.Escape(typed));

    [Fact]
    public void A_link_keeps_its_label_and_its_address_apart()
    {
        Assert.Equal("<https://example.org/a?b=1&amp;c=2|map &lt;3>", Mrkdwn.Link("map <3", new Uri("https://example.org/a?b=1&c=2")));
        Assert.Equal("<https://example.org/a%7Cb|x>", Mrkdwn.Link("x", new Uri("https://example.org/a|b")));
        Assert.Equal("evil", Mrkdwn.Link("evil", new Uri("javascript:alert(1)")));
    }

    [Fact]
    public void A_style_leaves_the_blanks_outside()
    {
        Assert.Equal(" *Coffee* ", MarkupText.Styled("*", " Coffee "));
        Assert.Equal("  ", MarkupText.Styled("*", "  "));
        Assert.Equal("`K7Q2ˋ`", Mrkdwn.Code("K7Q2`"));
    }

    [Fact]
    public void Nothing_that_is_typed_ever_becomes_markup()
    {
        const string Alphabet = "<>!@#&|*_~`^ \nUCaz0:/.{}＊＿｀";
        var random = new Random(20261122);
        for (var round = 0; round < 5_000; round++)
        {
            var typed = new string(random.GetItems<char>(Alphabet, random.Next(1, 40)));
            var escaped = Mrkdwn.Escape(typed);
            Assert.DoesNotContain("<!", escaped, StringComparison.Ordinal);
            Assert.DoesNotContain("<@", escaped, StringComparison.Ordinal);
            Assert.DoesNotContain("<#", escaped, StringComparison.Ordinal);
            Assert.DoesNotContain('`', escaped);
            Assert.DoesNotMatch(@"(^|[\s(])[*_~][^\s]", escaped);
        }
    }
}
