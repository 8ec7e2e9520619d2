using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Guests;

public sealed class WhoCanWhenTests : BotTests
{
    [Fact]
    public async Task A_host_sees_who_said_what_to_each_time_and_whom_none_suits()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Bot.Choose(Cleo, (await Vote(Cleo, "2")).Shown, "If need be", "1");
        await Bot.Press(Dev, Bot.Channel, "None of these");

        Assert.Equal(
            $"""
            Coffee
            4 answered; one person says none of these
            1 Sat 5 Dec 10:00 · yes: Ana, Ben · if need be: Cleo · no: Dev
            2 Sun 6 Dec 14:00 · yes: Ana, Cleo · no: Ben, Dev
            None of these: Dev
            [Manage]
            {id}
            """,
            (await Look(Ana, id)).Text);
    }

    [Fact]
    public async Task Who_answered_is_shown()
    {
        var id = IdOn(await Poll());
        await Vote(Ben with { Picture = new Uri("https://pictures.example/ben.png") }, "1");

        var line = Assert.Single((await Look(Ana, id)).Shown.Card.Blocks.OfType<Block.Faces>());

        Assert.Equal(("2 answered", "Ben"), (CardText.Render(line.Text), Assert.Single(line.People).Caption));
    }

    [Fact]
    public async Task What_nobody_answered_says_so()
    {
        var id = IdOn(await Poll());
        await Forgo(Ana, id);

        Assert.Contains("1 Sat 5 Dec 10:00: nobody yet\n2 Sun 6 Dec 14:00: nobody yet\n", (await Look(Ana, id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_hosts_and_organizers_and_the_answer_to_a_vote_says_so()
    {
        var id = IdOn(await Poll());
        Assert.Contains("The hosts can see who said what.", (await Vote(Ben, "1")).Text, StringComparison.Ordinal);
        var page = await Look(Ana, id);
        Assert.True(page.Shown.IsPrivate);
        Assert.Contains("yes: Ana, Ben", (await Look(Olga, id)).Text, StringComparison.Ordinal);

        foreach (var name in new[] { "guests.when", "guests.when.time" })
            Assert.True((await Bot.Act(Ben, page.Shown, new(name, id), "0")).IsRefusal);
    }

    [Fact]
    public async Task Who_was_forgotten_is_nobody_by_name()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Vote(Cleo, "1");
        await Bot.Press(Ben, await Bot.Command(Ben, "me forget"), "Forget me");

        Assert.DoesNotContain("Ben", (await Look(Ana, id)).Text, StringComparison.Ordinal);
    }

    private async Task<Answer> Look(Someone host, string id) =>
        await Bot.Press(host, await Bot.Press(host, await Bot.Command(host, "show", ("id", id)), "Manage"), "Who can when");
}
