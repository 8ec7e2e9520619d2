using MeetupBot.Tests.Features.Attendance.Connections;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Stats;

public sealed class StatsTests : BotTests
{
    private Acquaintances People => new(Bot);

    [Fact]
    public async Task Without_anything_to_count_it_says_so()
    {
        Assert.Equal(
            """
            The community in numbers
            No first meetings this month or last.
            Of 5 members whom I know, 5 have met nobody yet.
            No meetup was held in the last 12 months.
            Totals only: nobody is named, and groups of fewer than 5 are not told apart.
            """, (await Bot.Command(Ben, "stats")).Text);
    }

    [Fact]
    public async Task A_pair_counts_once_in_the_month_in_which_they_first_met()
    {
        await People.Met(Ana, Ben, daysAgo: 70);
        await People.Met(Ben, Ana, daysAgo: 5);
        await People.Met(Ana, Cleo, daysAgo: 20);
        await People.Met(Dev, Cleo, daysAgo: 0);

        var card = (await Bot.Command(Olga, "stats")).Text;

        Assert.Contains("1 first meeting this month, 1 last month.", card, StringComparison.Ordinal);
        Assert.Contains("fewer than 5 have met nobody yet", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetups_count_once_they_are_over_with_those_who_host_them()
    {
        await Meetup("Wed 10am");
        await Meetup("Thu 10am");
        await Bot.AdvanceTo(At(5, 9));

        Assert.Contains("2 meetups in the last 12 months, hosted by 1 person.", (await Bot.Command(Ben, "stats")).Text, StringComparison.Ordinal);
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
