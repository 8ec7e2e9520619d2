using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Parses commands that are typed as text: <c>propose "Coffee in Leeds" when: Sat 10am, Sun 2pm</c>, with or without <c>/meetup</c>
/// before it. It accepts any text; the command itself validates its option values.
/// </summary>
public sealed class CommandLine(CommandSet commands)
{
    public const string Root = "/meetup";

    private const string Help = "help";

    private readonly CommandNames _names = new(commands.Commands);

    /// <param name="find">Finds the platform id of a channel by the name after <c>#</c>. Null when there is none of that name.</param>
    /// <param name="alone">The command for null or blank text.</param>
    public CommandReading Read(string? text, Func<string, string?>? find = null, string alone = Help)
    {
        var line = WithoutRoot(text);
        if (line.Length == 0)
            return new CommandReading.Understood(alone, new Dictionary<string, string>());
        var (spec, rest) = _names.Match(line);
        if (spec is null)
            return _names.Unknown(line);
        var unmarked = new HashSet<string>();
        var options = OptionText.Split(spec.Options, rest, unmarked);
        foreach (var option in spec.Options)
        {
            if (options.TryGetValue(option.Name, out var value))
                options[option.Name] = Mentions.Resolve(option.Kind, value, find);
        }

        return new CommandReading.Understood(spec.Name, options)
        {
            Unmarked = unmarked,
            Unused = spec.Options.Count == 0 && rest.Length > 0 ? rest : null,
        };
    }

    /// <summary>What is being typed at the end of an unfinished line. Null while the command's name is being typed.</summary>
    public CommandTyping? Typing(string text)
    {
        var line = WithoutRoot(text + "|")[..^1];
        var (spec, rest) = _names.Match(line);
        if (spec is null || !line.StartsWith(spec.Name + " ", StringComparison.OrdinalIgnoreCase))
            return null;
        var options = OptionText.Split(spec.Options, rest);
        var (option, typed) = OptionText.Last(spec.Options, rest);
        return new(spec, option, typed, options);
    }

    /// <summary>The text after <c>/meetup</c>, trimmed. The whole text if it does not start with that.</summary>
    public static string WithoutRoot(string? text)
    {
        var line = (text ?? "").Trim();
        if (!line.StartsWith(Root, StringComparison.OrdinalIgnoreCase))
            return line;
        var rest = line[Root.Length..];
        return rest.Length == 0 || char.IsWhiteSpace(rest[0]) ? rest.TrimStart() : line;
    }
}
