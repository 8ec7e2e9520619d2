namespace MeetupBot.Application.Texts;

/// <summary>
/// Every sentence that the bot says in English, grouped by feature. The tone is kind and short, without exclamation marks. A refusal gives
/// its reason and a way that works.
/// </summary>
public static partial class Words
{
    public const string NobodyYet = "nobody yet";
    public const string Change = "Change";
    public const string FormerMember = "a former member";

    /// <summary>The same where a sentence begins.</summary>
    public const string FormerMemberFirst = "A former member";
    public const string Somebody = "somebody";
    public const string SomeRole = "role";
    public const string SomeChannel = "channel";
    public const string SomeGroup = "group";

    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    /// <summary>"Ana", "Ana and Ben", "Ana, Ben and Cleo".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => NobodyYet,
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary>The same for a sentence that may name many: "Ana, Ben and Cleo", "Ana, Ben and 4 more".</summary>
    public static string ListFirst(IReadOnlyList<string> names, int most = 8) => names.Count <= most ? List(names) : NamesFirst(names, most);

    /// <summary>Behind a colon, as many names as fit, then how many more: "Ana, Ben +1 and 4 more".</summary>
    public static string NamesFirst(IReadOnlyList<string> names, int most = 8) => names.Count <= most
        ? names.Count == 0 ? NobodyYet : string.Join(", ", names)
        : $"{string.Join(", ", names.Take(most - 1))} and {names.Count - most + 1} more";

    /// <summary>A name, or several, at the beginning of a sentence.</summary>
    private static string AtStart(string names) =>
        names.StartsWith(FormerMember, StringComparison.Ordinal) ? FormerMemberFirst + names[FormerMember.Length..] : names;
}
