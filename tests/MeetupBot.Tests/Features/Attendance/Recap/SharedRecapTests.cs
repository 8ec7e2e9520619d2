using MeetupBot.Tests.Features.Community.Link;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Recap;

/// <summary>Of two linked spaces each has a recap, and people of both are asked about one another.</summary>
public sealed class SharedRecapTests : TwoSpacesTests
{
    [Fact]
    public async Task Both_spaces_have_the_recap_and_its_thread_and_each_is_asked_where_they_are()
    {
        await LinkSpaces();
        await Meetup();
        await Bot.Press(Gus, Bot.OtherCards[^1], "Going");
        await Bot.AdvanceTo(At(5, 13));
        await Bot.Press(Gus, Bot.OtherCards.Single(card => card.ButtonLabels.Contains("I'm here")), "I'm here");
        await Bot.Press(Ana, Bot.ChannelCards.Single(card => card.ButtonLabels.Contains("I'm here")), "I'm here");
        await Bot.AdvanceTo(At(6, 9));

        var answer = await Bot.Choose(Gus, Bot.LastDirect(Gus), "Who did you meet?", "Ana");
        Assert.StartsWith("Noted: Ana. ", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Noted: Gus. Gus says so too: your first meeting.", (await Bot.Press(Ana, Bot.LastDirect(Ana), "I met everyone")).Text, StringComparison.Ordinal);

        var (here, there) = (Recap(Bot.ChannelCards), Recap(Bot.OtherCards));
        Assert.StartsWith("Coffee brought Gus and Ana together. Thanks to Ana for hosting.", here.Text, StringComparison.Ordinal);
        Assert.Equal(here.Text, there.Text);
        await Bot.Submit(Gus, (await Bot.Press(Gus, there, "Share a moment")).Form, ("line", "Rolls"));
        Assert.Equal("Gus: “Rolls”", Assert.Single(Bot.Platform.Thread(here.Message!.Value)).Text);
        Assert.Equal("Gus: “Rolls”", Assert.Single(Bot.Other.Thread(there.Message!.Value)).Text);
    }

    private static Shown Recap(IReadOnlyList<Shown> cards) => cards.Single(card => card.ButtonLabels.Contains("Share a moment"));
}
