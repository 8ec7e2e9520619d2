using MeetupBot.Chat.Commands;
using MeetupBot.Domain;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Splits the text after a command's name into options: first text without keys, then <c>key: value</c> up to the next key.
/// </summary>
internal static class OptionText
{
    private const int LeastOfMistyped = 3;
    private const int LongestKey = 33;

    /// <param name="unmarked">Takes the names of the options whose values have neither keys nor quotes.</param>
    public static Dictionary<string, string> Split(IReadOnlyList<OptionSpec> options, string text, ISet<string>? unmarked = null)
    {
        var values = new Dictionary<string, string>();
        var keys = Keys(options, text);
        for (var i = 0; i < keys.Count; i++)
        {
            var end = i + 1 < keys.Count ? keys[i + 1].Start : text.Length;
            var value = keys[i].Option.Kind == OptionKind.Member ? text[keys[i].ValueStart..end].Trim() : Quotes.Strip(text[keys[i].ValueStart..end]);
            var name = keys[i].Option.Name;
            values[name] = values.TryGetValue(name, out var earlier) ? $"{earlier}, {value}" : value;
        }

        var unkeyed = text[..(keys.Count > 0 ? keys[0].Start : text.Length)];
        // "me set visibility": what to set, but not to what.
        if (options.Any(option => option.Name.Equals(unkeyed.Trim(), StringComparison.OrdinalIgnoreCase)))
            return values;
        PositionalOptions.Fill([.. options.Where(o => !values.ContainsKey(o.Name))], unkeyed, values, unmarked);
        return values;
    }

    /// <summary>
    /// The option being typed at the end of the text, with its value so far. The option is null when all have their values.
    /// </summary>
    public static (OptionSpec? Option, string Typed) Last(IReadOnlyList<OptionSpec> options, string text)
    {
        if (Keys(options, text) is [.., var key])
            return (key.Option, text[key.ValueStart..].TrimStart());
        return PositionalOptions.Last(options, text);
    }

    /// <summary>
    /// All known keys outside quotes, in order. <c>10:30</c> and <c>https:</c> are not keys, as no option has such a name. Beside a key, others may
    /// be mistyped: <c>when: Fri 7pm capcity: 4</c>; so may one that begins the text.
    /// </summary>
    public static IReadOnlyList<(int Start, int ValueStart, OptionSpec Option)> Keys(IReadOnlyList<OptionSpec> options, string text)
    {
        var keys = Keys(options, text, FindKey);
        return keys.Count > 0 || FindNearKey(options, text.Split(':')[0].Trim()) is not null ? Keys(options, text, FindNearKey) : keys;
    }

    private static List<(int Start, int ValueStart, OptionSpec Option)> Keys(
        IReadOnlyList<OptionSpec> options, string text, Func<IReadOnlyList<OptionSpec>, string, OptionSpec?> find)
    {
        var keys = new List<(int, int, OptionSpec)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !char.IsWhiteSpace(text[i - 1]))
                continue;
            var at = i;
            var colon = text.IndexOf(':', at, Math.Min(LongestKey, text.Length - at));
            if (colon > at && find(options, text[at..colon]) is { } option)
            {
                i = colon + 1;
                keys.Add((at, i, option));
                while (i < text.Length && char.IsWhiteSpace(text[i]))
                    i++;
            }

            var quoted = Quotes.EndOf(text, i);
            i = quoted < 0 ? Math.Max(at, i - 1) : quoted - 1;
        }

        return keys;
    }

    private static OptionSpec? FindKey(IReadOnlyList<OptionSpec> options, string word) =>
        options.FirstOrDefault(option => option.Name.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static OptionSpec? FindNearKey(IReadOnlyList<OptionSpec> options, string word)
    {
        if (FindKey(options, word) is { } known)
            return known;
        if (word.Length < LeastOfMistyped || !word.All(char.IsAsciiLetter))
            return null;
        var typed = word.ToLowerInvariant();
        // "there:" and "then:" are no keys.
        var alike = options.Where(option => option.Name[0] == typed[0] || typed == "time" + option.Name).ToList();
        return alike.Find(option => option.Name.StartsWith(typed, StringComparison.Ordinal) || typed.EndsWith(option.Name, StringComparison.Ordinal))
            ?? alike.Find(option => Math.Max(1, option.Name.Length / 4) is var most && EditDistance.Between(typed, option.Name, most) <= most);
    }
}
