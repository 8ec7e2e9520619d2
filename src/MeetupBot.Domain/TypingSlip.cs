namespace MeetupBot.Domain;

/// <summary>What was probably a slip of the fingers.</summary>
public static class TypingSlip
{
    private const int LeastLetters = 3;
    private const int LettersForTwo = 6;

    /// <summary>
    /// Whether what was typed may be another word with a slip in it: one edit, or two from six letters on. Case does not matter. Fewer than three
    /// letters may be anything, so they are no slip.
    /// </summary>
    public static bool Is(string typed, string meant)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(meant);
        var most = typed.Length >= LettersForTwo ? 2 : 1;
        return typed.Length >= LeastLetters && EditDistance.Between(typed.ToUpperInvariant(), meant.ToUpperInvariant(), most) <= most;
    }
}
