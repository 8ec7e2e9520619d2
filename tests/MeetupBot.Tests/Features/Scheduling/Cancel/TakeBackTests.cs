using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Cancel;

/// <summary>A cancellation asks once, and can be taken back for ten minutes.</summary>
public sealed class TakeBackTests : BotTests
{
    [Fact]
    public async Task The_command_asks_once_and_cancels_nothing_until_then()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");

        var asked = await Bot.Command(Ana, "cancel", ("id", id), ("reason", "burst pipe"));

        Assert.Equal(
            "Cancel Coffee on Sat 5 Dec 10:00? 1 person who answered is told. Reason: “burst pipe”.\n[Cancel it] [Keep it]\nIt can be taken back for ten minutes.",
            asked.Text);
        Assert.Contains("It's on: Coffee", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
        var done = await Bot.Press(Ana, asked, "Cancel it");
        Assert.StartsWith("Cancelled: Coffee. ", done.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n[Take it back] [Propose again]\nIt can be taken back for ten minutes.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Ana: “burst pipe”.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_one_can_be_given_in_a_form()
    {
        var id = IdOn(await Meetup());
        var form = (await Bot.Press(Ana, await Bot.Command(Ana, "cancel", ("id", id)), "With a reason…")).Form;

        await Bot.Submit(Ana, form, ("reason", "burst pipe"));

        Assert.Contains("is cancelled. Ana: “burst pipe”.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_everything_is_as_it_was_and_who_was_told_reads_so_once()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        var (before, due) = (Bot.Channel.Text, await Due(id));
        var done = await Bot.Cancel(Ana, id);
        Assert.Empty(Bot.Platform.Events);
        await Bot.Advance(Duration.FromMinutes(9));

        var back = await Bot.Press(Ana, done, "Take it back");

        Assert.StartsWith(
            "Coffee is on again: the cancellation was taken back. All answers are as they were. 1 person had been told that it was cancelled, and is told this too.",
            back.Text, StringComparison.Ordinal);
        Assert.Equal(2, Bot.Inbox(Ben).Count);
        Assert.Equal(
            $"It's on again: Coffee\nSat 5 Dec 10:00–12:00 (soon)\nYour answer stays going.\n[Can't make it] [Maybe]\n{id}", Bot.LastDirect(Ben).Text);
        Assert.Equal(before, Bot.Channel.Text);
        Assert.Contains("STATUS:CONFIRMED", Bot.Channel.Card.Files[0].Content, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2", Bot.Channel.Card.Files[0].Content, StringComparison.Ordinal);
        Assert.Single(Bot.Platform.Events);
        Assert.Equal(due, await Due(id));
        await Bot.AdvanceTo(At(4, 10, 5));
        Assert.Equal(3, Bot.Inbox(Ben).Count);
    }

    [Fact]
    public async Task Who_has_not_read_of_it_yet_never_does()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(1, 23));
        var done = await Bot.Cancel(Ana, id);

        var back = await Bot.Press(Ana, done, "Take it back");

        Assert.Contains("Nobody had been told that it was cancelled.", back.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(2, 12));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_poll_comes_back_with_its_votes_and_its_close()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        var (before, due) = (Bot.Channel.Text, await Due(id));

        await Bot.Press(Ana, await Bot.Cancel(Ana, id), "Take it back");

        Assert.Equal(before, Bot.Channel.Text);
        Assert.Equal(due, await Due(id));
    }

    [Fact]
    public async Task After_ten_minutes_it_is_final()
    {
        var id = IdOn(await Meetup());
        var done = await Bot.Cancel(Ana, id);
        await Bot.Advance(Duration.FromMinutes(10));

        var refused = await Bot.Press(Ana, done, "Take it back");

        Assert.StartsWith("Coffee was cancelled more than ten minutes ago", refused.Text, StringComparison.Ordinal);
        Assert.Contains("is cancelled", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_it_is_taken_back_once()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        var done = await Bot.Cancel(Ana, id);
        await Bot.Press(Ana, done, "Take it back");

        Assert.Equal("Coffee is not cancelled, so there is nothing to take back.", (await Bot.Press(Ana, done, "Take it back")).Text);
        Assert.Equal(2, Bot.Inbox(Ben).Count);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("show")]
    [InlineData("edit")]
    public async Task Every_host_takes_it_back_from_wherever_they_look_within_ten_minutes(string command)
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        var due = await Due(id);
        await Bot.Cancel(Ana, id);
        await Bot.Advance(Duration.FromMinutes(9));

        await Bot.Press(Olga, await Bot.Command(Olga, command, ("id", id)), "Take it back");

        Assert.StartsWith("It's on: Coffee", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(due, await Due(id));
    }

    [Fact]
    public async Task It_is_offered_to_hosts_alone_and_for_ten_minutes()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Cancel(Ana, id);

        Assert.DoesNotContain("Take it back", (await Bot.Command(Ben, "show", ("id", id))).Shown.ButtonLabels);
        Assert.StartsWith("Coffee was cancelled. It can be taken back until Tue 1 Dec 09:10 ", (await Bot.Command(Ana, "cancel", ("id", id))).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromMinutes(10));
        Assert.DoesNotContain("Take it back", (await Bot.Command(Ana, "show", ("id", id))).Shown.ButtonLabels);
        Assert.Equal(["Propose again"], (await Bot.Command(Ana, "cancel", ("id", id))).Shown.ButtonLabels);
    }

    [Fact]
    public async Task Somebody_else_takes_nothing_back()
    {
        var id = IdOn(await Meetup());
        var done = await Bot.Cancel(Ana, id);

        Assert.True((await Bot.Press(Ben, done, "Take it back")).IsRefusal);
        Assert.Contains("is cancelled", Bot.Channel.Text, StringComparison.Ordinal);
    }

    private Task<string> Due(string id) => Bot.Database.ReadAsync(session => string.Join('\n', session.Due.Of(new MeetupId(id))
        .Select(item => $"{item.Kind} {item.Key} {item.MemberId} {item.DueAt} {item.Payload}").Order(StringComparer.Ordinal)));
}
