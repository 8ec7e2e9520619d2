using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Decide;

public sealed class DecideTests : BotTests
{
    [Fact]
    public async Task Without_a_time_it_takes_the_best_one_and_says_why()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "2");
        await Vote(Cleo, "2");
        await Vote(Dev, "1");

        var answer = await Bot.Command(Ana, "decide", ("id", id.ToLowerInvariant()));

        Assert.StartsWith("It's on: Coffee, Sun 6 Dec 14:00. 3 of 4 can come.\n[Change] [Manage]\n", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("#2")]
    [InlineData("Sun 2pm")]
    [InlineData("2026-12-06 14:00")]
    public async Task A_time_is_named_by_its_number_or_as_a_time(string time)
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");

        await Bot.Command(Ana, "decide", ("id", id), ("time", time));

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 can come.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_not_one_of_them_is_refused_with_those_that_are()
    {
        var id = IdOn(await Poll());

        var answer = await Bot.Command(Ana, "decide", ("id", id), ("time", "Mon 3am"));

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("“Mon 3am” is not one of its times.", answer.Text, StringComparison.Ordinal);
        await Bot.Choose(Ana, answer.Shown, "Choose a time", "1");
        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_host_it_is_refused_and_nothing_changes()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        var before = Bot.Dump("seen");

        var answer = await Bot.Command(Ben, "decide", ("id", id));

        Assert.True(answer.IsRefusal);
        Assert.Equal("Only Ana, co-hosts and organizers can decide this one.", answer.Text);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Fact]
    public async Task An_organizer_of_the_community_may_decide()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");

        await Bot.Command(Olga, "decide", ("id", id));

        Assert.Contains("It's on: Coffee", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_decided_already_says_so_and_how_to_move_it()
    {
        var id = IdOn(await Meetup());

        var answer = await Bot.Command(Ana, "decide", ("id", id));

        Assert.Equal($"It is decided already: Sat 5 Dec 10:00. To move it: /meetup edit {id} when: Sun 11am", answer.Text);
    }

    [Fact]
    public async Task Without_any_answer_deciding_offers_the_times()
    {
        var id = IdOn(await Poll());

        var answer = await Bot.Command(Ana, "decide", ("id", id));

        Assert.StartsWith("Nobody else has said yes to a time for Coffee.", answer.Text, StringComparison.Ordinal);
        await Bot.Choose(Ana, answer.Shown, "Choose a time", "2");
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00 (soon)\n1 going: Ana", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Nothing is planned yet.")]
    [InlineData("ZZZZ", "There is no meetup “ZZZZ” here.")]
    [InlineData("'; drop table meetup; --", "There is no meetup “'; drop table meetu…” here.")]
    public async Task An_id_that_is_missing_or_unknown_is_answered_with_the_way_on(string? id, string expected)
    {
        var answer = await Bot.Command(Ana, "decide", id is null ? [] : [("id", id)]);

        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
    }
}
