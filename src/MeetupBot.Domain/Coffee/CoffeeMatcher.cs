using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>Decides who meets whom in a coffee round. Pure: the same input gives the same plan.</summary>
/// <remarks>
/// In order of weight: whoever the last round left out gets a group; as many pairs as possible meet for the first time; the other pairs
/// have not met for as long as possible; among rounds that are worth the same, people who like the same meet (<see cref="InterestExchange"/>). Two who said no thanks never share a group, and groups stay within one area. Pairs are optimal
/// where <see cref="Pairing"/> is exact. With an odd number, several members are tried as the odd one out and the pairs are exact for each.
/// The odd one out makes a trio with the pair that suits best, which then exchanges members with every other pair while that improves the
/// result. For groups of three and four see <see cref="GroupMerge"/>.
/// </remarks>
public static class CoffeeMatcher
{
    public const int SmallestGroup = 2;
    public const int LargestGroup = 4;

    /// <summary>Up to this many people in one area, pairs are optimal. Beyond it, only the number of first meetings is.</summary>
    public const int MostExact = Pairing.MostExact;

    /// <param name="participants">Each member once, in any order.</param>
    /// <param name="history">May include people who do not take part.</param>
    /// <param name="groupSize">From <see cref="SmallestGroup"/> to <see cref="LargestGroup"/>. A group may have one more.</param>
    /// <param name="seed">Breaks ties.</param>
    /// <param name="now">The time since two people last met is counted up to this instant.</param>
    public static CoffeePlan Plan(IReadOnlyCollection<Participant> participants, CoffeeHistory history, int groupSize, long seed, Instant now)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(groupSize, SmallestGroup);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groupSize, LargestGroup);
        var areas = participants
            .GroupBy(one => one.AreaKey, StringComparer.Ordinal)
            .Select(area => area.OrderBy(one => one.Member).ToArray())
            .OrderBy(area => area.Length)
            .ThenBy(area => area[0].Member)
            .ToList();
        var values = Values(areas, history, now);
        var (random, budget) = (new SplitMix(seed), new ExactBudget());
        var (groups, leftOut) = (new List<IReadOnlyList<MemberId>>(), new List<MemberId>());
        for (var area = 0; area < areas.Count; area++)
        {
            var people = areas[area];
            var found = AreaRound.Plan(values[area], groupSize, random, budget);
            InterestExchange.Improve(found, [.. people.Select(one => one.Interests)]);
            groups.AddRange(found.Groups.Select(group => (IReadOnlyList<MemberId>)[.. group.Order().Select(one => people[one].Member)]));
            leftOut.AddRange(found.Alone.Order().Select(one => people[one].Member));
        }

        return new CoffeePlan(groups, leftOut);
    }

    private static List<PairValues> Values(List<Participant[]> areas, CoffeeHistory history, Instant now)
    {
        var values = areas.ConvertAll(area => new PairValues([.. area.Select(one => one.WasLeftOut)]));
        var places = areas
            .SelectMany((area, number) => area.Select((one, place) => (one.Member, Place: (Area: number, One: place))))
            .ToDictionary(one => one.Member, one => one.Place);
        foreach (var (one, other, lastAt) in history.Together)
        {
            if (Places(one, other) is var (area, first, second))
                values[area].Know(first, second, now - lastAt);
        }

        foreach (var (one, other) in history.NoThanks)
        {
            if (Places(one, other) is var (area, first, second))
                values[area].Forbid(first, second);
        }

        return values;

        (int Area, int First, int Second)? Places(MemberId one, MemberId other) =>
            one != other && places.TryGetValue(one, out var first) && places.TryGetValue(other, out var second) && first.Area == second.Area
                ? (first.Area, first.One, second.One)
                : null;
    }
}
