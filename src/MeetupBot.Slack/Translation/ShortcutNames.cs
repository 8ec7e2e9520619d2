using System.Text.RegularExpressions;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Finds the shortcut for a <c>callback_id</c> of the app's manifest: the label in lower case with underscores, with any suffix
/// (<c>propose_a_meetup</c>, <c>propose_a_meetup_message</c>). If there is only one shortcut, any id means that one.
/// </summary>
internal static partial class ShortcutNames
{
    public static string? FindLabel(string? callbackId, IReadOnlyList<string> labels) =>
        labels.FirstOrDefault(label => callbackId?.StartsWith(Slug(label), StringComparison.OrdinalIgnoreCase) == true)
        ?? (labels is [var only] && !string.IsNullOrEmpty(callbackId) ? only : null);

    private static string Slug(string label) => NoLetters().Replace(label.ToLowerInvariant(), "_").Trim('_');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
