using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Application.Texts;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>
/// Replaces what two runs of the same world call differently, in the order in which a viewer first sees it: random ids, and the platform's own ids
/// of messages, which it also counts up for messages to others. The question of an introduction follows from its random id, too.
/// </summary>
internal sealed partial class PlainIds
{
    private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _random = new(StringComparer.Ordinal);

    /// <summary>Short ids that cannot be told from words.</summary>
    public void Know(IEnumerable<string> random) => _random.UnionWith(random);

    public string Replace(string text) => Tokens().Replace(
        Words.Openers.Aggregate(text, (plain, opener) => plain.Replace(opener, "…", StringComparison.Ordinal)).Replace("%2F", "/", StringComparison.Ordinal), token => IsRandom(token.Value) ? Plain(token.Value) : token.Value);

    private bool IsRandom(string token) => _random.Contains(token) || Long().IsMatch(token) || Code().IsMatch(token) || Message().IsMatch(token);

    private string Plain(string token)
    {
        if (!_plain.TryGetValue(token, out var plain))
            _plain[token] = plain = string.Create(CultureInfo.InvariantCulture, $"#{_plain.Count + 1}");
        return plain;
    }

    [GeneratedRegex("[A-Za-z0-9]+(-[A-Z0-9]{5}(?![A-Za-z0-9]))?")]
    private static partial Regex Tokens();

    [GeneratedRegex("^[0-9A-HJKMNP-TV-Z]{16}$")]
    private static partial Regex Long();

    [GeneratedRegex("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$")]
    private static partial Regex Code();

    [GeneratedRegex("^m[0-9]+$")]
    private static partial Regex Message();
}
