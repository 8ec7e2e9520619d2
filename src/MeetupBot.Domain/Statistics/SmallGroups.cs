namespace MeetupBot.Domain.Statistics;

/// <summary>
/// Keeps counts of groups from identifying people. Groups below the least size are added up as "other". While that sum is itself too
/// small, the smallest remaining group joins it, so that it can't be found by subtraction. Sources: L. Sweeney, "k-anonymity: a model for
/// protecting privacy" (2002), for the least size; L. H. Cox, "Suppression methodology and statistical disclosure control" (1980), for
/// hiding a second cell along with the first.
/// </summary>
public static class SmallGroups
{
    /// <summary>The smallest group that is shown.</summary>
    public const int Least = 5;

    /// <param name="groups">Names and sizes, in any order.</param>
    /// <returns>The groups to show, the largest first, and how many people are in others. Empty when even together they are too few.</returns>
    public static (IReadOnlyList<(string Name, int Count)> Shown, int Other) Fold(IEnumerable<(string Name, int Count)> groups)
    {
        var sorted = groups.OrderByDescending(group => group.Count).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var shown = sorted.TakeWhile(group => group.Count >= Least).ToList();
        var other = sorted.Skip(shown.Count).Sum(group => group.Count);
        while (other is > 0 and < Least && shown.Count > 0)
        {
            other += shown[^1].Count;
            shown.RemoveAt(shown.Count - 1);
        }

        return other is > 0 and < Least ? ([], 0) : (shown, other);
    }

    /// <summary>Whether a count of people may be shown as it is.</summary>
    public static bool MaySay(int count) => count is 0 or >= Least;
}
