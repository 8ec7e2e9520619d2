using System.Net;
using MeetupBot.Domain.Members;

namespace MeetupBot.Tests.Pages;

public sealed class StatsPageTests : PageTests
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

        Assert.Contains("<th scope=\"row\">Nov 2026</th>", page, StringComparison.Ordinal);
        Assert.Contains("Leeds 6, other or not said 6", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Otley", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Person", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_community_there_is_nothing_to_see()
    {
        var ana = await Host.Member("Ana");

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Host.Links.ToStats(ana, new CommunityId(77), Host.Now)!));
    }
}
