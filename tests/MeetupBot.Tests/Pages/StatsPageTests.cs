using System.Net;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Members;

namespace MeetupBot.Tests.Pages;

public sealed partial class StatsPageTests : PageTests
{
    [Fact]
    public async Task It_shows_totals_and_names_nobody()
    {
        var people = new List<MemberId>();
        for (var number = 0; number < 12; number++)
            people.Add(await Host.Member($"Person{number}"));
        foreach (var member in people.Take(6))
            await Host.Change(member, one => one with { Area = "Leeds" });
        foreach (var member in people.Skip(6).Take(5))
            await Host.Change(member, one => one with { Area = "york" });
        await Host.Change(people[11], one => one with { Area = "Otley" });
        await Host.Met(people[0], people[1]);

        var page = await Open(Host.Links.ToStats(people[0], Host.Space.CommunityId, Host.Now));

        Assert.Contains("<th scope=\"row\">Dec 2026</th>", page, StringComparison.Ordinal);
        Assert.Contains("Leeds 6, other or not said 6", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Otley", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Person", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_begins_with_the_first_month_that_has_a_number()
    {
        var people = new List<MemberId>();
        for (var number = 0; number < 6; number++)
            people.Add(await Host.Member($"Person{number}"));
        // In August two people are too few to tell, so that month looks like those before it.
        await Host.Met(people[4], people[5], daysAgo: 110);
        // 22 September and 30 November.
        for (var other = 1; other < 5; other++)
            await Host.Met(people[0], people[other], daysAgo: 70);
        for (var other = 2; other < 6; other++)
            await Host.Met(people[1], people[other], daysAgo: 1);

        var page = await Open(Host.Links.ToStats(people[0], Host.Space.CommunityId, Host.Now));

        Assert.Equal(["Dec 2026", "Nov 2026", "Oct 2026", "Sep 2026"], Months(page));
        Assert.Contains("<title>Oct: too few to say</title>", page, StringComparison.Ordinal);
        Assert.Contains("A dashed month has too few to say, or none.", page, StringComparison.Ordinal);
        Assert.Equal(["Sep", "Oct", "Nov", "Dec"], Names(page));
        Assert.Contains("<title>Sep: 4</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_number_there_is_only_this_month()
    {
        var page = await Open(Host.Links.ToStats(await Host.Member("Ana"), Host.Space.CommunityId, Host.Now));

        Assert.Equal(["Dec 2026"], Months(page));
        Assert.DoesNotContain("class=\"plot\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_community_there_is_nothing_to_see()
    {
        var ana = await Host.Member("Ana");

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Host.Links.ToStats(ana, new CommunityId(77), Host.Now)!));
    }

    private static IEnumerable<string> Months(string page) => Cell().Matches(page).Select(match => match.Groups[1].Value);

    /// <summary>The names below the bars.</summary>
    private static IEnumerable<string> Names(string page) =>
        Name().Matches(Group().Match(page).Groups[1].Value).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<th scope=\"row\">([^<]*)</th>")]
    private static partial Regex Cell();

    [GeneratedRegex("<g class=\"names\">(.*?)</g>")]
    private static partial Regex Group();

    [GeneratedRegex("<text[^>]*>([^<]*)</text>")]
    private static partial Regex Name();
}
