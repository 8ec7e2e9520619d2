using MeetupBot.Application.Texts;
using MeetupBot.Chat.Text;

namespace MeetupBot.Tests.Chat.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\u2003")]
    [InlineData("\u200B\u200E\u2060\uFEFF")]
    [InlineData("\u3164")]
    [InlineData("\u115F\u1160\uFFA0")]
    [InlineData("\u2800\u2800")]
    [InlineData("\u200D")]
    [InlineData("\uFE0F\u034F")]
    [InlineData("\u0001\u007F")]
    [InlineData("\uD83D")]
    public void Some_texts_show_nothing(string text)
    {
        Assert.False(VisibleText.IsVisible(text));
        Assert.Null(TypedText.Line(text));
        Assert.Equal("ana", VisibleText.First(text, null, "ana"));
    }

    [Theory]
    [InlineData("Ana")]
    [InlineData(".")]
    [InlineData("👩‍👧")]
    [InlineData("नि")]
    [InlineData("\u200BЖ")]
    public void Others_do(string text) => Assert.Equal(text, VisibleText.First("\u3164", text));
}
