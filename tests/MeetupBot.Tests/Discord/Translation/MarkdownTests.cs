using MeetupBot.Chat.Text;
using MeetupBot.Discord.Translation;

namespace MeetupBot.Tests.Discord.Translation;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**bold**", @"\*\*bold\*\*")]
    [InlineData("<@123> <t:0:F> <#1>", @"\<\@123> \<t:0:F> \<#1>")]
    [InlineData("@everyone", @"\@everyone")]
    [InlineData("[pay](https://x.example)", @"\[pay\](https://x.example)")]
    [InlineData("`code` ~~no~~ ||spoiler||", @"\`code\` \~\~no\~\~ \|\|spoiler\|\|")]
    [InlineData("# title\n> quote\n- item\n2. item", "\\# title\n\\> quote\n\\- item\n2\\. item")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("Sat 10:00-12:00 (2 h), 5 > 3", "Sat 10:00-12:00 (2 h), 5 > 3")]
    [InlineData("see https://a.example/x_y_z?q=1 there", "see https://a.example/x_y_z?q=1 there")]
    public void Words_are_shown_as_typed(string typed, string escaped) => Assert.Equal(escaped, Markdown.Escape(typed));

    [Fact]
    public void Whatever_is_typed_no_mention_and_no_style_gets_through()
    {
        var random = new Random(7);
        const string Signs = "*_~`|<>[]()#@:&!/\\ \nabc1.-+";
        for (var round = 0; round < 5_000; round++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Signs[random.Next(Signs.Length)])]);
            var escaped = Markdown.Escape(typed);
            Assert.Equal(typed, Shown(escaped));
            Assert.DoesNotContain(UnescapedIn(escaped), sign => "*_~`|<[]@".Contains(sign, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Code_cannot_be_left_and_styles_keep_blanks_outside()
    {
        Assert.Equal("`aˋb`", Markdown.Code("a`b"));
        Assert.Equal(" **a** ", MarkupText.Styled("**", " a "));
        Assert.Equal("  ", MarkupText.Styled("**", "  "));
    }

    [Fact]
    public void Links_go_to_pages_only_and_cannot_be_broken_out_of()
    {
        Assert.Equal(@"[a\]b](<https://x.example/%29%28>)", Markdown.Link("a]b", new Uri("https://x.example/)(")));
        Assert.Equal("map", Markdown.Link("map", new Uri("javascript:alert(1)")));
    }

    private static string Shown(string escaped)
    {
        var shown = new System.Text.StringBuilder();
        for (var at = 0; at < escaped.Length; at++)
            shown.Append(escaped[at] == '\\' ? escaped[++at] : escaped[at]);
        return shown.ToString();
    }

    private static IEnumerable<char> UnescapedIn(string escaped)
    {
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] == '\\')
                at++;
            else
                yield return escaped[at];
        }
    }
}
