using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain;

namespace MeetupBot.Tests.Domain;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("saturday", "saturday", 0)]
    [InlineData("saturdy", "saturday", 1)]
    [InlineData("satruday", "saturday", 1)]
    [InlineData("tomorow", "tomorrow", 1)]
    [InlineData("propsoe", "porpose", 2)]
    [InlineData("", "abc", 3)]
    public void It_counts_letters_to_add_drop_change_or_swap(string first, string second, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(first, second, 9));
        Assert.Equal(distance, EditDistance.Between(second, first, 9));
    }

    [Fact]
    public void Whatever_is_looked_for_what_is_near_has_its_distance_and_the_rest_is_farther() =>
        Prop.ForAll(Words().Two().ToArbitrary(), words =>
        {
            var (first, second) = words;
            var distance = Count(first, second);
            return Enumerable.Range(0, 9).All(most => EditDistance.Between(first, second, most) is var found && (distance <= most ? found == distance : found > most));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_what_is_very_long_the_beginning_is_compared() =>
        Assert.Equal(1, EditDistance.Between(new string('a', 100_000), "b" + new string('a', 100_000), 2));

    /// <summary>Of few letters, so that many are alike.</summary>
    private static Gen<string> Words() =>
        Gen.Elements('a', 'b', 'c').ArrayOf().Select(letters => new string(letters, 0, Math.Min(9, letters.Length)));

    /// <summary>The whole table, as it stands in the books.</summary>
    private static int Count(string first, string second)
    {
        var cost = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
        {
            for (var j = 0; j <= second.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[first.Length, second.Length];
    }
}
