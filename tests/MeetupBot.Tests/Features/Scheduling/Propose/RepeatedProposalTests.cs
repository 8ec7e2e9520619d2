using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>The same meetup, proposed again within minutes.</summary>
public sealed class RepeatedProposalTests : BotTests
{
    [Theory]
    [InlineData("Sun 2pm", "You have just posted Coffee for Sun 6 Dec 14:00. Post it once more?")]
    [InlineData("Sat 10am, Sun 2pm", "You have just posted Coffee with the same times. Post it once more?")]
    public async Task Is_asked_about_before_it_is_posted_again(string when, string question)
    {
        var id = IdOn(await Poll(when));

        var asked = await Bot.Command(Ana, "propose", ("title", "coffee"), ("when", when));

        Assert.StartsWith(question + "\n[Post it] [Show it]\n", asked.Text, StringComparison.Ordinal);
        Assert.Single(Bot.ChannelCards);
        Assert.Contains(id, (await Bot.Press(Ana, asked, "Show it")).Text, StringComparison.Ordinal);
        await Bot.Press(Ana, asked, "Post it");
        Assert.Equal(2, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task Something_else_or_later_or_by_somebody_else_or_after_a_cancellation_is_not()
    {
        var id = IdOn(await Meetup());
        await Meetup("Sun 2pm");
        await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "Sat 10am"));
        await Bot.Command(Ben, "propose", ("title", "Coffee"), ("when", "Sat 10am"));
        await Bot.Cancel(Ana, id);
        await Meetup();
        Assert.Equal(5, Bot.ChannelCards.Count);

        await Bot.Advance(Duration.FromMinutes(10));
        await Meetup();

        Assert.Equal(6, Bot.ChannelCards.Count);
    }
}
