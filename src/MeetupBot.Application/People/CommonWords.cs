namespace MeetupBot.Application.People;

/// <summary>
/// Words of everyday English that are also names, as people type the words: in lower case. "Will" is a name, "will" in the middle of a sentence
/// may be one.
/// </summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "a", "all", "amber", "an", "art", "as", "at", "august", "bill", "by", "can", "chance", "chase", "dawn", "dean", "do", "drew", "earl",
        "faith", "frank", "gene", "going", "grace", "grant", "guy", "here", "hope", "hunter", "i", "in", "is", "it", "joy", "june",
        "just", "king", "lance", "major", "mark", "may", "maybe", "me", "mercy", "miles", "my", "no", "of", "olive", "on", "our", "pat", "pearl",
        "penny", "rich", "rose", "rusty", "sat", "so", "sue", "summer", "sun", "the", "they", "us", "was", "we", "were", "will", "wade", "yes", "you",
    };

    /// <summary>Whether it is typed like a word, not like a name.</summary>
    public static bool Has(string typed) => Words.Contains(typed);
}
