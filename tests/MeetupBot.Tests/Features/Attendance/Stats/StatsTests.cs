using MeetupBot.Tests.Features.Attendance.Connections;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Stats;

public sealed class StatsTests : BotTests
{
    private Acquaintances People => new(Bot, bothSay: true);

    [Fact]
    public async Task Without_anything_to_count_it_says_so()
    {
        Assert.Equal(
            """
            The community in numbers
            First meetings are counted here once at least 5 people are in them.
            Once at least 5 people have met somebody, this says how many.
            No meetup was held in the last 12 months.
            Totals only: nobody is named, and groups of fewer than 5 are not told apart.
            """, (await Bot.Command(Ben, "stats")).Text);
    }

    [Fact]
    public async Task A_pair_counts_once_in_the_month_in_which_both_say_that_they_first_met()
    {
        await People.Met(Ben, Ana, daysAgo: 0);
        await new Acquaintances(Bot, bothSay: false).Met(Ana, Ben, daysAgo: 70);
        await People.MetAll(Dev, Ana, Ben, Cleo);
        await People.Met(Olga, Ana, daysAgo: 9);
        await People.Met(Olga, Ana, daysAgo: 0);

        var card = (await Bot.Command(Olga, "stats")).Text;

        Assert.Contains("4 first meetings last month, at meetups and outside; too few to say yet this month.\nMost people known here have met somebody.", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_side_says_or_somebody_keeps_private_does_not_count()
    {
        await People.MetAll(Dev, Ana, Ben, Cleo);
        await new Acquaintances(Bot, bothSay: false).Met(Olga, Ana, daysAgo: 9);
        Assert.Contains("First meetings are counted here once", (await Bot.Command(Olga, "stats")).Text, StringComparison.Ordinal);
        await People.Met(Olga, Ana);
        Assert.Contains("4 first meetings last month", (await Bot.Command(Olga, "stats")).Text, StringComparison.Ordinal);

        await Bot.Command(Ben, "me set", ("visibility", "private"));

        Assert.Contains("First meetings are counted here once", (await Bot.Command(Olga, "stats")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_said_in_private_that_they_were_absent_does_not_make_a_rate()
    {
        var card = await Meetup("Wed 10am");
        foreach (var person in new[] { Ben, Cleo, Dev, Olga })
            await Bot.Press(person, card, "Going");
        await Bot.AdvanceTo(At(3, 13));
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I wasn't there");

        Assert.DoesNotContain("Of those who said they would come", (await Bot.Command(Ben, "stats")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetups_count_once_they_are_over_with_those_who_host_them()
    {
        await Meetup("Wed 10am");
        await Meetup("Thu 10am");
        await Bot.AdvanceTo(At(5, 9));

        Assert.Contains("\n2 meetups in the last 12 months.\n", (await Bot.Command(Ben, "stats")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_many_host_is_told_once_they_are_not_a_few()
    {
        foreach (var host in new[] { Ana, Ben, Cleo, Dev })
            await Bot.Command(host, "propose", ("title", "Coffee"), ("when", "Wed 10am"));
        await Bot.AdvanceTo(At(3, 9));
        Assert.Contains("\n4 meetups in the last 12 months.\n", (await Bot.Command(Ben, "stats")).Text, StringComparison.Ordinal);
        await Bot.Command(Olga, "propose", ("title", "Coffee"), ("when", "Fri 10am"));

        await Bot.AdvanceTo(At(5, 9));

        Assert.Contains("\n5 meetups in the last 12 months, hosted by 5 people.\n", (await Bot.Command(Ben, "stats")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(6, 5, false)]
    [InlineData(10, 5, true)]
    public async Task How_many_of_those_who_were_going_came_is_told_where_neither_part_is_a_few(int going, int here, bool isTold)
    {
        var people = new[] { Ana, Ben, Cleo, Dev, Olga }.Concat(Enumerable.Range(0, 5).Select(number => new Someone($"Member{number}"))).Take(going).ToList();
        var card = await Meetup("Wed 10am");
        foreach (var person in people.Skip(1))
            await Bot.Press(person, card, "Going");
        await Bot.AdvanceTo(At(2, 10));
        foreach (var person in people.Take(here))
            await Bot.Press(person, Bot.ChannelCards.Last(shown => shown.ButtonLabels.Contains("I'm here")), "I'm here");
        await Bot.AdvanceTo(At(5, 9));

        Assert.Equal(isTold, (await Bot.Command(Ben, "stats")).Text.Contains("Of those who said they would come, 50 % did.", StringComparison.Ordinal));
        Assert.Equal(isTold, (await Bot.Command(Ben, "stats")).Text.Contains('%'));
    }

    [Fact]
    public async Task Nobody_is_named()
    {
        await Meetup("Wed 10am");
        await People.MetAll(Ana, Ben, Cleo);
        await Bot.AdvanceTo(At(5, 9));

        var card = (await Bot.Command(Ben, "stats")).Text;

        Assert.DoesNotContain("Ana", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", card, StringComparison.Ordinal);
    }
}
