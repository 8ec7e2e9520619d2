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
    /// <param name="ungrouped">People in none of the groups. They count as other.</param>
    /// <returns>The groups to show, the largest first, and how many people are in others. Empty when no group can be shown.</returns>
    public static (IReadOnlyList<(string Name, int Count)> Shown, int Other) Fold(
        IEnumerable<(string Name, int Count)> groups, int ungrouped = 0)
    {
        var sorted = groups.OrderByDescending(group => group.Count).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var shown = sorted.TakeWhile(group => group.Count >= Least).ToList();
        var other = ungrouped + sorted.Skip(shown.Count).Sum(group => group.Count);
        while (other is > 0 and < Least && shown.Count > 0)
        {
            other += shown[^1].Count;
            shown.RemoveAt(shown.Count - 1);
        }

        return shown.Count == 0 ? ([], 0) : (shown, other);
    }

    /// <summary>Whether a whole may be told in two parts: each has enough people. Nobody and a few look alike.</summary>
    public static bool MaySplit(int part, int whole) => part >= Least && whole - part >= Least;
}
