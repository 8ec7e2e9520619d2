using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Recap;

public sealed class MomentTests : BotTests
{
    [Fact]
    public async Task A_moment_goes_into_the_thread_under_the_recap()
    {
        await Held();
        var form = (await Bot.Press(Ben, Recap, "Share a moment")).Form;
        Assert.Equal(["What happened", "Link to a photo"], form.Fields.Select(field => field.Label));

        var answer = await Bot.Submit(Ben, form, ("line", "The rolls\nwere *gone* by eleven"), ("photo", "https://example.org/rolls.jpg"));

        Assert.Equal("Saved: it goes under the recap of Coffee.", answer.Text);
        var said = Assert.Single(Bot.Platform.Thread(Recap.Message!.Value));
        Assert.Equal("Ben: “The rolls\nwere *gone* by eleven”\nPhoto on example.org", said.Text);
        var thread = Assert.Single(Bot.Platform.Deliveries.OfType<Delivery.Thread>());
        Assert.Equal("Coffee: moments", thread.Title);
    }

    [Fact]
    public async Task Without_a_line_or_with_another_link_it_is_told_what_is_wrong_and_keeps_what_was_typed()
    {
        await Held();
        var form = (await Bot.Press(Ben, Recap, "Share a moment")).Form;

        var refused = await Bot.Submit(Ben, form, ("line", "Rolls"), ("photo", "javascript:alert(1)"));

        Assert.Equal(["photo"], refused.Errors.Keys);
        var again = (await Bot.Press(Ben, refused, "Change")).Form;
        Assert.Equal(["Rolls", "javascript:alert(1)"], again.Fields.Select(field => field.Value));
        foreach (var link in new[] { "example.org/a.jpg", "ftp://example.org/a", "https://", "https://user:pass@example.org/", "https://example.org/" + new string('a', 500), "file:///etc/passwd" })
            Assert.Equal(["photo"], (await Bot.Submit(Ben, form, ("line", "Rolls"), ("photo", link))).Errors.Keys);
        Assert.Equal(["line"], (await Bot.Submit(Ben, form, ("line", " \u200b "))).Errors.Keys);
        Assert.Empty(Bot.Platform.Deliveries.OfType<Delivery.Thread>());
        await Bot.Submit(Ben, again, ("photo", ""));
        Assert.Single(Bot.Platform.Deliveries.OfType<Delivery.Thread>());
    }

    [Fact]
    public async Task Where_the_recap_is_gone_the_answer_says_so()
    {
        await Held();
        var recap = Recap;
        Bot.Platform.Messages.Single(message => message.Reference == recap.Message).IsDeleted = true;
        await Bot.Happens(new ChatEvent.MessageDeleted(recap.Message!.Value));

        Assert.StartsWith("The recap of Coffee is gone", (await Bot.Press(Ben, recap, "Share a moment")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_fills_a_thread_alone()
    {
        await Held();
        var form = (await Bot.Press(Ben, Recap, "Share a moment")).Form;
        for (var number = 0; number < 10; number++)
            await Bot.Submit(Ben, form, ("line", "Rolls"));

        Assert.StartsWith("You've already shared 10 moments of it", (await Bot.Submit(Ben, form, ("line", "Rolls"))).Text, StringComparison.Ordinal);
        Assert.IsType<Reply.Open>((await Bot.Press(Ana, Recap, "Share a moment")).Reply);
    }

    [Fact]
    public async Task Again_next_month_is_the_same_on_the_same_weekday()
    {
        await Held(("where", "Bean Bros"), ("capacity", "8"), ("duration", "90m"), ("description", "Rolls"));

        var form = (await Bot.Press(Ben, Recap, "Again next month")).Form;

        Assert.Equal(
            ["Coffee", "2027-01-02 10:00", "Bean Bros", "1 h 30 min"],
            form.Fields.Where(field => field.Key != "description").Select(field => field.Value));
        var posted = await Bot.Submit(Ben, form);
        Assert.False(posted.IsRefusal, posted.Text);
        Assert.Contains("Sat 2 Jan", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 8 places taken: Ben", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.True((await Bot.Act(Ben, Recap, new ActionId(AgainButtons.AgainButton, "ZZZZ"))).IsRefusal);
    }

    [Fact]
    public async Task Again_after_months_is_still_ahead_and_at_the_wall_clock_time_across_a_clock_change()
    {
        await Held();
        await Bot.AdvanceTo(At(20, 9, month: 3, year: 2027));

        var form = (await Bot.Press(Ben, Recap, "Again next month")).Form;

        Assert.Equal("2027-04-03 10:00", form.Fields.Single(field => field.Key == "when").Value);
    }

    private Shown Recap => Bot.ChannelCards.Single(card => card.ButtonLabels.Contains("Share a moment"));

    private async Task Held(params (string, string)[] more)
    {
        await Bot.Press(Ben, await Meetup("Sat 10am", more), "Going");
        await Bot.AdvanceTo(At(6, 9));
    }
}
