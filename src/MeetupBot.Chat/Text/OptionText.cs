using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Splits the text after a command's name into options: first text without keys, then <c>key: value</c> up to the next key.
/// </summary>
internal static class OptionText
{
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
    /// All known keys outside quotes, in order. <c>10:30</c> and <c>https:</c> are not keys, as no option has such a name.
    /// </summary>
    public static IReadOnlyList<(int Start, int ValueStart, OptionSpec Option)> Keys(IReadOnlyList<OptionSpec> options, string text)
    {
        var keys = new List<(int, int, OptionSpec)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !char.IsWhiteSpace(text[i - 1]))
                continue;
            var at = i;
            if (options.FirstOrDefault(o => IsKey(o, text, at)) is { } option)
            {
                i += option.Name.Length + 1;
                keys.Add((at, i, option));
                while (i < text.Length && char.IsWhiteSpace(text[i]))
                    i++;
            }

            var quoted = Quotes.EndOf(text, i);
            i = quoted < 0 ? Math.Max(at, i - 1) : quoted - 1;
        }

        return keys;
    }

    private static bool IsKey(OptionSpec option, string text, int at)
    {
        var colon = at + option.Name.Length;
        return colon < text.Length && text[colon] == ':'
            && string.Compare(text, at, option.Name, 0, option.Name.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
