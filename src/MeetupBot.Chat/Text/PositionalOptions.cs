using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Assigns text without keys to the options in their order. The first member option takes the whole rest, because only who knows the
/// people can tell names from other words; see <see cref="PeopleText"/>.
/// </summary>
internal static class PositionalOptions
{
    public static void Fill(IReadOnlyList<OptionSpec> options, string text, Dictionary<string, string> values, ISet<string>? unmarked)
    {
        var rest = text.Trim();
        for (var i = 0; i < options.Count && rest.Length > 0; i++)
        {
            var end = options[i].Kind == OptionKind.Member ? rest.Length : End(options, i, rest);
            values[options[i].Name] = options[i].Kind == OptionKind.Member ? rest : Quotes.Strip(rest[..end]);
            if (Quotes.EndOf(rest, 0) < 0)
                unmarked?.Add(options[i].Name);
            rest = rest[end..].TrimStart(' ', ',', ';').Trim();
        }
    }

    /// <summary>The option that receives the end of the text.</summary>
    public static (OptionSpec? Option, string Typed) Last(IReadOnlyList<OptionSpec> options, string text)
    {
        var rest = text.TrimStart();
        for (var i = 0; i < options.Count; i++)
        {
            var end = End(options, i, rest);
            if (end == rest.Length)
                return (options[i], rest);
            rest = rest[end..].TrimStart(' ', ',', ';');
            if (options[i].Kind == OptionKind.Member)
                rest = WithoutJoiner(rest);
        }

        return (null, "");
    }

    private static int End(IReadOnlyList<OptionSpec> options, int index, string text)
    {
        var quoted = Quotes.EndOf(text, 0);
        if (quoted >= 0)
            return quoted;
        var takesRest = options[index].TakesRest || (options[index].Kind == OptionKind.Text && !SharesWithLater(options, index));
        return takesRest ? text.Length : FirstGap(text);
    }

    /// <summary>Whether the option takes only one word: it has few values, or a later option takes the rest.</summary>
    private static bool SharesWithLater(IReadOnlyList<OptionSpec> options, int index) =>
        options[index].Choices.Count > 0 || options.Skip(index + 1).Any(o => o.TakesRest);

    private static string WithoutJoiner(string text) =>
        text.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? text[4..].TrimStart() : text.StartsWith("& ", StringComparison.Ordinal) ? text[2..].TrimStart() : text;

    private static int FirstGap(string text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }
}
