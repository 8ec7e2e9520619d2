using MeetupBot.Chat.Events;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Recap;

public sealed class RecapTests : BotTests
{
    [Fact]
    public async Task The_recap_says_how_many_came_and_is_kept_current()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 9));

        Assert.Equal($"Coffee brought 4 people together. Thanks to Ana for hosting.\n[Share a moment] [Who did I meet?] [Again next month]\n{IdOn(Bot.ChannelCards[0])}", Recap.Text);
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");
        Assert.StartsWith("Coffee brought 4 people together. Thanks", Recap.Text, StringComparison.Ordinal);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I met everyone");

        Assert.StartsWith("Coffee brought 4 people together, 1 first meeting so far.", Recap.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_met_before_makes_no_first_meeting()
    {
        await Held(Ben);
        await Bot.AdvanceTo(At(6, 9));
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");
        await Bot.Press(Ana, Bot.LastDirect(Ana), "I met everyone");
        var again = await Meetup("Sat 10am");
        await Bot.Press(Ben, again, "Going");
        await Bot.AdvanceTo(At(13, 9));

        var answer = await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");
        Assert.StartsWith("Noted: Ana. You have", answer.Text, StringComparison.Ordinal);
        var both = await Bot.Press(Ana, Bot.LastDirect(Ana), "I met everyone");

        Assert.StartsWith("Noted: Ben. Ben says so too. You", both.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee brought 2 people together. Thanks", Bot.ChannelCards[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_alone_and_nobody_get_neither_recap_nor_question()
    {
        await Meetup();
        await Meetup("Sun 10am");
        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        await Bot.AdvanceTo(At(10, 9));

        Assert.DoesNotContain(Bot.ChannelCards, card => card.ButtonLabels.Contains("Share a moment"));
        Assert.DoesNotContain(Bot.Inbox(Ana), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_one_of_several_checked_in_the_host_is_asked_who_else_was_there_for_the_recap()
    {
        await Held(Ben, Cleo);
        await Bot.Press(Ben, Bot.ChannelCards[0], "I'm here");
        await Bot.AdvanceTo(At(6, 9));
        var asked = Assert.Single(Bot.Inbox(Ana), card => card.Text.StartsWith("Only Ben is noted", StringComparison.Ordinal));
        Assert.StartsWith("Only Ben is noted as there at Coffee. Who else was there? Tick them, and the recap counts them.\n[Tick who is here]", asked.Text, StringComparison.Ordinal);

        var ticks = await Bot.Press(Ana, asked, "Tick who is here");
        await Bot.Choose(Ana, ticks.Shown, "Who is here?", "Ana", "Ben", "Cleo");

        Assert.StartsWith("Coffee brought 4 people together.", Recap.Text, StringComparison.Ordinal);
        foreach (var person in new[] { Ana, Ben, Cleo })
            Assert.Single(Bot.Inbox(person), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_downtime_it_comes_late_and_after_a_long_one_not_at_all()
    {
        await Held(Ben);
        await Bot.SleepUntil(At(18, 10));
        Assert.Single(Bot.Inbox(Ben), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
        var next = await Meetup("Sat 10am");
        await Bot.Press(Ben, next, "Going");
        await Bot.AdvanceTo(At(19, 13));

        await Bot.SleepUntil(At(4, 10, month: 1, year: 2027));

        Assert.Single(Bot.Inbox(Ben), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
        Assert.Contains(Bot.Log, line => line.StartsWith("Warning: Follow-up of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_left_or_was_not_there_is_not_thanked()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 9));

        await Bot.Press(Ana, Bot.LastDirect(Ana), "I wasn't there");

        Assert.StartsWith("Coffee brought 3 people together.\n", Recap.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_that_somebody_deletes_stays_away()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 9));
        var recap = Bot.Platform.Messages.Single(message => message.Text.StartsWith("Coffee brought", StringComparison.Ordinal));
        recap.IsDeleted = true;
        await Bot.Happens(new ChatEvent.MessageDeleted(recap.Reference));

        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");

        Assert.DoesNotContain(Bot.ChannelCards, card => card.ButtonLabels.Contains("Share a moment"));
    }

    private Shown Recap => Bot.ChannelCards.Single(card => card.ButtonLabels.Contains("Share a moment"));

    /// <summary>Cleo brings a guest.</summary>
    private async Task Held(params Someone[] going)
    {
        var card = await Meetup();
        foreach (var person in going)
            await Bot.Press(person, card, person == Cleo ? "+1" : "Going");
        await Bot.AdvanceTo(At(5, 13));
    }
}
