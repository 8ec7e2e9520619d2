using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Reading;

/// <summary>Reads mrkdwn as a client displays it. Source: Formatting message text.</summary>
internal sealed partial class MrkdwnReader(Workspace workspace, SlackUser reader)
{
    /// <summary>From a private use area, so no text contains it.</summary>
    private const char FirstPlace = '\uE000';

    private readonly List<string> _pings = [];
    private readonly List<string> _links = [];

    public SlackReading Read(IEnumerable<(string Text, bool IsMarkup)> parts)
    {
        var shown = string.Join('\n', parts.Select(p => p.IsMarkup ? Markup(p.Text) : Unescape(p.Text)));
        return new SlackReading(shown, [.. _pings], [.. _links]);
    }

    /// <summary>Tags are replaced while it looks for formatting marks. So marks around a tag count, and marks inside it do not.</summary>
    private string Markup(string text)
    {
        var resolved = new List<string>();
        var marked = Tag().Replace(text, tag =>
        {
            resolved.Add(Resolve(tag.Groups[1].Value));
            return $"{FirstPlace}{(char)(FirstPlace + resolved.Count)}";
        });
        return Place().Replace(Plain(marked), place => resolved[place.Value[1] - FirstPlace - 1]);
    }

    /// <summary>Source: Formatting message text, "Escaping text", "Visual basics".</summary>
    private static string Plain(string text) => Unescape(Code().Replace(Strike().Replace(Italic().Replace(Bold().Replace(text, "$1"), "$1"), "$1"), "$1"));

    /// <summary>Applies to plain text too. Source: Formatting message text, "Escaping text" (all text objects).</summary>
    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>Source: Formatting message text, "Advanced formatting" (the first character decides the kind).</summary>
    private string Resolve(string tag)
    {
        var (target, label) = Split(tag);
        if (target.StartsWith('@'))
            return Mention(target[1..]);
        if (target.StartsWith('#'))
            return "#" + (workspace.Conversations.GetValueOrDefault(target[1..])?.Name ?? label ?? target[1..]);
        if (target.StartsWith("!date^", StringComparison.Ordinal))
            return Date(target, label ?? "");
        if (target.StartsWith('!'))
            return Special(target[1..], label);
        _links.Add(Unescape(target));
        return Unescape(label ?? target);
    }

    private static (string Target, string? Label) Split(string tag) =>
        tag.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0 ? (tag[..bar], tag[(bar + 1)..]) : (tag, null);

    private string Mention(string id)
    {
        _pings.Add(id);
        return "@" + (workspace.FindUser(id)?.RealName ?? id);
    }

    private string Special(string name, string? label)
    {
        if (name is "channel" or "here" or "everyone")
        {
            _pings.Add(name);
            return "@" + name;
        }

        return label ?? name;
    }

    /// <summary>
    /// Source: Formatting message text, "Date formatting": <c>!date^seconds^tokens^link|fallback</c>. The fallback is shown when the
    /// date or a token is invalid.
    /// </summary>
    private string Date(string target, string fallback)
    {
        var parts = target.Split('^', 4);
        if (parts.Length < 3 || !long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            return Unescape(fallback);
        if (parts.Length == 4)
            _links.Add(Unescape(parts[3]));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZone);
        var moment = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone);
        var shown = DateToken().Replace(parts[2], token => Format(token.Value, moment) ?? "\0");
        return shown.Contains('\0', StringComparison.Ordinal) ? Unescape(fallback) : Unescape(shown);
    }

    private static string? Format(string token, DateTimeOffset moment) => token switch
    {
        "{date_num}" => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "{date_slash}" => moment.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
        "{date_long}" or "{date_long_pretty}" or "{date_long_full}" => moment.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture),
        "{date_full}" or "{date}" or "{date_pretty}" or "{day_divider_pretty}" => moment.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture),
        "{date_short}" or "{date_short_pretty}" => moment.ToString("MMM d, yyyy", CultureInfo.InvariantCulture),
        "{time}" => moment.ToString("h:mm tt", CultureInfo.InvariantCulture),
        "{time_secs}" => moment.ToString("h:mm:ss tt", CultureInfo.InvariantCulture),
        "{ago}" => "some time away",
        _ => null,
    };

    [GeneratedRegex("<([^<>\n]+)>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)")]
    private static partial Regex Italic();

    [GeneratedRegex(@"(?<!\w)~(?=\S)([^~\n]+?)(?<=\S)~(?!\w)")]
    private static partial Regex Strike();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\uE000[\uE001-\uF8FF]")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex DateToken();
}
