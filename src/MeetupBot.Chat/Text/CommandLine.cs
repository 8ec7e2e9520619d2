using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Reads commands on platforms where they are typed as text: <c>propose "Coffee in Leeds" when: Sat 10am, Sun 2pm</c>, with or
/// without <c>/meetup</c> before it. Reads anything; what makes no sense in an option is left for the command to judge.
/// </summary>
public sealed class CommandLine(CommandSet commands)
{
    public const string Root = "/meetup";

    private const string Help = "help";

    private readonly CommandNames _names = new(commands.Commands);
    /// <param name="find">Platform id of a member or channel by the name after <c>@</c> or <c>#</c>; null where nobody is called so.</param>
    /// <param name="alone">The command that null or blank text stands for.</param>
    public CommandReading Read(string? text, Func<OptionKind, string, string?>? find = null, string alone = Help)
    {
        var line = WithoutRoot(text);
        if (line.Length == 0)
            return new CommandReading.Understood(alone, new Dictionary<string, string>());
        var (spec, rest) = _names.Match(line);
        if (spec is null)
            return _names.Unknown(line);
        var options = OptionText.Split(spec.Options, rest);
        foreach (var option in spec.Options)
        {
            if (options.TryGetValue(option.Name, out var value))
                options[option.Name] = Mentions.Resolve(option.Kind, value, find);
        }

        return new CommandReading.Understood(spec.Name, options);
    }

    /// <summary>What is being typed at the end of an unfinished line; null while the command's own name is.</summary>
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

    /// <summary>What stands behind <c>/meetup</c>, trimmed; the whole where it does not begin so.</summary>
    public static string WithoutRoot(string? text)
    {
        var line = (text ?? "").Trim();
        if (!line.StartsWith(Root, StringComparison.OrdinalIgnoreCase))
            return line;
        var rest = line[Root.Length..];
        return rest.Length == 0 || char.IsWhiteSpace(rest[0]) ? rest.TrimStart() : line;
    }
}
