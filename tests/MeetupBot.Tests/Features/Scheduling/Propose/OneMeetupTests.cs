using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>A range of days is a poll of them; one press makes it one meetup of all of them.</summary>
public sealed class OneMeetupTests : BotTests
{
    private const string MakeIt = "Make it one meetup";

    [Theory]
    [InlineData("5-7 Dec")]
    [InlineData("Sat to Mon")]
    public async Task The_poll_of_days_in_a_row_becomes_one_meetup_with_its_true_end(string when)
    {
        var posted = await Propose(when);
        Assert.Contains("1 Sat 5 Dec 1 yes\n2 Sun 6 Dec 1 yes\n3 Mon 7 Dec 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains($"People choose between the days. Or is it one meetup, Sat 5 – Mon 7 Dec?\n[{MakeIt}]", posted.Text, StringComparison.Ordinal);

        var answer = await Bot.Press(Ana, posted, MakeIt);

        Assert.StartsWith("It's on: Camp, Sat 5 – Mon 7 Dec (in 4 days).", answer.Text, StringComparison.Ordinal);
        var card = Assert.Single(Bot.ChannelCards);
        Assert.StartsWith("It's on: Camp\nSat 5 – Mon 7 Dec (in 4 days) · Lake (map)\n1 going: Ana", card.Text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20261208", card.Card.Files[0].Content, StringComparison.Ordinal);
        var shown = Assert.Single(Bot.Platform.Events).Value;
        Assert.Equal((At(5, 9), At(7, 21)), (shown.Start, shown.End));
        await Bot.AdvanceTo(At(4, 17));
        Assert.Empty(Bot.Inbox(Ana));
        Assert.Single(Bot.ChannelCards);
    }

    [Theory]
    [InlineData("Fri, Sat, Sun")]
    [InlineData("Sat, Sun and Mon")]
    [InlineData("Sat or Sun 10am")]
    public async Task A_list_is_a_poll_and_nothing_is_asked(string when) =>
        Assert.DoesNotContain(MakeIt, (await Propose(when)).Shown.ButtonLabels);

    [Fact]
    public async Task Once_somebody_else_has_answered_it_stays_a_poll()
    {
        var posted = await Propose("5-7 Dec");
        await Bot.Choose(Ben, Bot.Channel, "Which days work for you?", "1");

        var answer = await Bot.Press(Ana, posted, MakeIt);

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("People have already answered day by day, so it stays a poll.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Decide now", "Change"], answer.Shown.ButtonLabels);
        Assert.Contains("1 Sat 5 Dec 2 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organizers_own_answer_does_not_hinder()
    {
        var posted = await Propose("5-7 Dec");
        await Bot.Choose(Ana, Bot.Channel, "Which days work for you?", "2");

        await Bot.Press(Ana, posted, MakeIt);

        Assert.Contains("1 going: Ana", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("who answered", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_with_other_times_since_is_left_alone()
    {
        var posted = await Propose("5-7 Dec");
        await Bot.Command(Ana, "edit", ("id", IdOn(Bot.Channel)), ("when", "5 Dec, 12 Dec"));

        var answer = await Bot.Press(Ana, posted, MakeIt);

        Assert.StartsWith("Its times aren't days in a row any more", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2 Sat 12 Dec 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_decided_already()
    {
        var posted = await Propose("5-7 Dec");
        await Bot.Press(Ana, posted, MakeIt);

        var answer = await Bot.Press(Ana, posted, MakeIt);

        Assert.StartsWith("It is decided already: Sat 5 – Mon 7 Dec.", answer.Text, StringComparison.Ordinal);
        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task Only_a_host_may()
    {
        var posted = await Propose("5-7 Dec");

        Assert.True((await Bot.Press(Ben, posted, MakeIt)).IsRefusal);
        Assert.Contains("1 Sat 5 Dec 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_how()
    {
        var form = (await Bot.Command(Ana, "propose")).Form;

        Assert.Equal("To make several days one meetup, add “as one”: 5-7 Dec as one", form.Fields.Single(field => field.Key == "when").Hint);
    }

    private Task<Answer> Propose(string when) => Bot.Command(Ana, "propose", ("title", "Camp"), ("when", when), ("where", "Lake"));
}
