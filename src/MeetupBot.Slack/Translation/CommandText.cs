using System.Text.RegularExpressions;
using MeetupBot.Chat.Text;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Decodes Slack's form of text into what people typed: <c>&amp;amp;</c> is an ampersand, <c>&lt;https://x.org|x.org&gt;</c> an address,
/// <c>&lt;!here&gt;</c> a word. Mentions stay as <c>&lt;@U1|ana&gt;</c> and <c>&lt;#C1|general&gt;</c> until the option's type is known.
/// Source: docs.slack.dev, Interactivity, Implementing slash commands ("Escape channels, users, and links"); Messaging,
/// Formatting message text, "Retrieving formatted messages".
/// </summary>
internal static partial class CommandText
{
    /// <summary>Mentions stay tokens.</summary>
    public static string Decode(string? text) =>
        Unescape(Token().Replace(text ?? "", token => IsMention(token) ? token.Value : Words(token)));

    /// <summary>
    /// Mentions become <c>@ana</c> and <c>#general</c>, for text that people read. A token that neither the workspace nor its label can name
    /// stays as it is.
    /// </summary>
    /// <param name="text">Already decoded.</param>
    /// <param name="nameOf">Finds the name of an account.</param>
    public static string WithNames(string text, Func<string, string?> nameOf) => MentionText.Replace(text, token => token.Kind switch
    {
        MentionKind.Person => (nameOf(token.Target) ?? token.Label) is { } name ? "@" + name : null,
        MentionKind.Channel => token.Label is { } label ? "#" + label : null,
        _ => null,
    });

    /// <summary>A group whose name Slack leaves out is named by the bot.</summary>
    private static bool IsMention(Match token) => token.Groups["sign"].Value is "@" or "#"
        || (token.Groups["sign"].Value == "!" && Label(token) is null && token.Groups["target"].Value.StartsWith("subteam^", StringComparison.Ordinal));

    private static string Words(Match token)
    {
        var (target, label) = (token.Groups["target"].Value, Label(token));
        if (token.Groups["sign"].Value == "!")
            return label ?? "@" + target.Split('^')[0];
        target = Scheme().Replace(target, "");
        return label is null ? target : target.Contains(label, StringComparison.OrdinalIgnoreCase) ? label : $"{label} {target}";
    }

    private static string? Label(Match token) => token.Groups["label"] is { Success: true, Length: > 0 } label ? label.Value : null;

    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>People write addresses of mail and phones without it.</summary>
    [GeneratedRegex("^(mailto|tel):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"<(?<sign>[@#!]?)(?<target>[^<>|\s][^<>|]*)(\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
