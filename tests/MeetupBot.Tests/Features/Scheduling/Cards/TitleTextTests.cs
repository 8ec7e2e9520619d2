using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Cards;

public sealed class TitleTextTests
{
    [Theory]
    [InlineData("Climbing", "", "Climbing")]
    [InlineData("🧗 Climbing", "🧗", "Climbing")]
    [InlineData("☕Coffee", "☕", "Coffee")]
    [InlineData("☕️ Coffee", "☕️", "Coffee")]
    [InlineData("👩🏽‍🚀 Stars", "👩🏽‍🚀", "Stars")]
    [InlineData("🇵🇹 Portuguese", "🇵🇹", "Portuguese")]
    [InlineData("Coffee ☕", "", "Coffee ☕")]
    [InlineData("☕", "", "☕")]
    [InlineData("1:1 talks", "", "1:1 talks")]
    [InlineData("→ the hills", "", "→ the hills")]
    [InlineData("קפה", "", "קפה")]
    public void The_sign_is_the_emoji_that_the_proposer_put_first(string title, string sign, string rest)
    {
        var heading = TitleText.Write(title);
        Assert.Equal((sign, rest), (heading.Sign, CardText.Render(heading.Text)));
    }
}
