using System.Text.RegularExpressions;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Finds what chat services write for mentions and links inside text: <c>&lt;@U1|ana&gt;</c>, <c>&lt;@!77&gt;</c>, <c>&lt;@&amp;5&gt;</c>,
/// <c>&lt;#C1|general&gt;</c>, <c>&lt;!subteam^S1|@climbers&gt;</c>, <c>&lt;mailto:a@x.org|Ana&gt;</c>, <c>&lt;:tea:9&gt;</c>.
/// Sources: Discord, API Reference, "Message Formatting"; docs.slack.dev, Messaging, Formatting message text, "Advanced formatting".
/// </summary>
public static partial class MentionText
{
    /// <param name="nameOf">The text shown in its place, or null to leave the token as it is.</param>
    public static string Replace(string text, Func<MentionToken, string?> nameOf) => text.Contains('<', StringComparison.Ordinal)
        ? Token().Replace(text, found => nameOf(Read(found)) ?? found.Value)
        : text;

    /// <summary>The ids of the people who are mentioned, in order.</summary>
    public static IEnumerable<string> PeopleIn(string? text) => text?.Contains('<', StringComparison.Ordinal) == true
        ? Token().Matches(text).Select(Read).Where(token => token.Kind == MentionKind.Person).Select(token => token.Target).Distinct()
        : [];

    private static MentionToken Read(Match found)
    {
        var label = found.Groups["label"] is { Success: true, Length: > 0 } given ? given.Value.Trim() : null;
        var target = found.Groups["target"].Value;
        return found.Groups["sign"].Value switch
        {
            "@" or "@!" => new(MentionKind.Person, target, label),
            "@&" => new(MentionKind.Role, target, label),
            "#" => new(MentionKind.Channel, target, label),
            "!subteam^" => new(MentionKind.Group, target, label),
            _ when found.Groups["emoji"].Success => new(MentionKind.Emoji, found.Groups["emoji"].Value, null),
            _ => new(MentionKind.Link, found.Groups["link"].Value, label),
        };
    }

    [GeneratedRegex(
        @"<(?:(?<sign>@!|@&|@|\#|!subteam\^)(?<target>[A-Za-z0-9_]{1,64})(?:\|(?<label>[^<>|]*))?"
        + @"|(?<link>(?:https?://|mailto:|tel:)[^<>|\s]+)(?:\|(?<label>[^<>|]*))?"
        + @"|a?(?<emoji>:[A-Za-z0-9_]{1,64}:)[0-9]{1,20})>",
        RegexOptions.CultureInvariant)]
    internal static partial Regex Token();
}

public enum MentionKind
{
    Person,
    Role,
    Channel,

    /// <summary>A user group of Slack.</summary>
    Group,

    /// <summary>A web, mail or phone address.</summary>
    Link,

    /// <summary>An emoji of the space.</summary>
    Emoji,
}

/// <param name="Target">An id, an address, or the name of an emoji between colons.</param>
/// <param name="Label">The name that came with it, without the sign.</param>
public readonly record struct MentionToken(MentionKind Kind, string Target, string? Label)
{
    /// <summary>
    /// Whether the target can only be an id: digits (Discord), or capitals and digits (Slack). Anything else may be words in brackets.
    /// </summary>
    public bool IsId => Target.All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character));
}
