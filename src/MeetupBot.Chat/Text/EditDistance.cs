namespace MeetupBot.Chat.Text;

/// <summary>
/// The number of single-character edits between two words. A swap of neighbours counts as one (optimal string alignment).
/// </summary>
public static class EditDistance
{
    private const int Longest = 40;
    private const int LeastLetters = 3;
    private const int LettersForTwo = 6;

    /// <summary>
    /// Whether what was typed may be another word with a slip in it: one edit, or two from six letters on. Case does not matter. Fewer than three
    /// letters may be anything, so they are no slip.
    /// </summary>
    public static bool IsSlip(string typed, string meant)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(meant);
        var most = typed.Length >= LettersForTwo ? 2 : 1;
        return typed.Length >= LeastLetters && Math.Abs(typed.Length - meant.Length) <= most
            && Between(typed.ToUpperInvariant(), meant.ToUpperInvariant()) <= most;
    }

    /// <summary>Of words longer than 40 characters, only the first 40 are compared.</summary>
    public static int Between(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var a = left.AsSpan(0, Math.Min(left.Length, Longest));
        var b = right.AsSpan(0, Math.Min(right.Length, Longest));
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
