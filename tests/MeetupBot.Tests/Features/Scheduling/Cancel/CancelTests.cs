using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Cancel;

public sealed class CancelTests : BotTests
{
    [Fact]
    public async Task Everyone_who_answered_is_told_once_and_why()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Vote(Cleo, "2");
        await Bot.AdvanceTo(At(3, 10));
        await Bot.Press(Dev, Bot.Channel, "Can't make it");
        var before = new[] { Ben, Cleo, Dev }.Select(person => Bot.Inbox(person).Count).ToList();

        var answer = await Bot.Cancel(Ana, id, "burst pipe");

        Assert.StartsWith("Cancelled: Coffee. All 3 who had answered are told.\n[Take it back]", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before.Select(count => count + 1), new[] { Ben, Cleo, Dev }.Select(person => Bot.Inbox(person).Count));
        Assert.Equal($"Coffee on Sat 5 Dec 10:00 is cancelled. Ana: “burst pipe”. Nothing else to do.\n{id}", Bot.LastDirect(Ben).Text);
        Assert.Equal($"Coffee on Sat 5 Dec 10:00 is cancelled. Ana: “burst pipe”.\nThe calendar file takes it out of your calendar · {id}", Bot.Channel.Text);
        Assert.Contains("STATUS:CANCELLED", Bot.Channel.Card.Files[0].Content, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Events);
    }

    [Fact]
    public async Task After_a_cancellation_nothing_more_is_said()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Cancel(Ana, id);
        var (direct, channel) = (Bot.Inbox(Ben).Count, Bot.ChannelCards.Count);

        await Bot.AdvanceTo(At(7, 10));

        Assert.Equal(direct, Bot.Inbox(Ben).Count);
        Assert.Equal(channel, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task Whoever_cancels_is_named_with_the_reason_and_the_organizer_is_told()
    {
        var id = IdOn(await Meetup());

        await Bot.Cancel(Olga, id, "the hall is closed");

        Assert.Contains("Olga: “the hall is closed”.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_is_refused_and_tells_nobody_again()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Cancel(Ana, id);

        var answer = await Bot.Cancel(Ana, id);

        Assert.StartsWith("Coffee was cancelled. It can be taken back until ", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n[Take it back] [Propose again]", answer.Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_press_on_a_cancelled_meetup_says_so()
    {
        var card = await Meetup();
        await Bot.Cancel(Ana, IdOn(card));

        Assert.Equal("Coffee was cancelled.", (await Bot.Press(Ben, card, "Going")).Text);
    }

    [Fact]
    public async Task A_cancellation_at_night_waits_unless_it_begins_soon()
    {
        var far = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        var near = IdOn(await Meetup("Wed 7am"));
        await Bot.Press(Cleo, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(1, 23));
        var (ben, cleo) = (Bot.Inbox(Ben).Count, Bot.Inbox(Cleo).Count);

        await Bot.Cancel(Ana, far);
        await Bot.Cancel(Ana, near);

        Assert.Equal(ben, Bot.Inbox(Ben).Count);
        Assert.Equal(cleo + 1, Bot.Inbox(Cleo).Count);
        await Bot.AdvanceTo(At(2, 8));
        Assert.Equal(ben + 1, Bot.Inbox(Ben).Count);
    }

    [Fact]
    public async Task Somebody_else_can_not_cancel()
    {
        var id = IdOn(await Meetup());

        var answer = await Bot.Cancel(Ben, id);

        Assert.Equal("Only Ana, co-hosts and organizers can cancel this one.", answer.Text);
        Assert.DoesNotContain("cancelled", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_what_is_cancelled_who_is_told_and_how_to_keep_it()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");

        var form = (await Bot.Press(Ana, await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage"), "Cancel it")).Form;

        Assert.Equal(("Cancel Coffee", "Cancel it", "Keep it"), (form.Title, form.Submit, form.Close));
        Assert.Equal(MeetupBot.Chat.Cards.ButtonTone.Danger, form.Tone);
        Assert.Equal("1 person who answered is told. It can be taken back for ten minutes.", form.Fields[0].Hint);
    }
}
