namespace MeetupBot.Cli;

/// <summary>The command line in two parts: the words of a command with its own options, and the settings, which go to the configuration.</summary>
/// <param name="Words">For the parser of commands.</param>
/// <param name="Settings">Such as <c>--Discord:Token=…</c>, or the name and its value as two.</param>
public sealed record Arguments(string[] Words, string[] Settings)
{
    private static readonly string[] Options = ["--help", "-h", "-?", "--json"];

    /// <remarks>
    /// A setting is any other word with a dash. Without an equals sign the next word is its value, as the configuration reads it.
    /// <c>help</c> and <c>--version</c> are other ways to write <c>--help</c> and <c>version</c>.
    /// </remarks>
    public static Arguments Split(IReadOnlyList<string> args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith('-') || Options.Contains(args[i]))
            {
                words.Add(args[i] == "help" ? "--help" : args[i]);
                continue;
            }

            if (args[i] == "--version")
            {
                words.Add("version");
                continue;
            }

            settings.Add(args[i]);
            if (args[i].StartsWith("--", StringComparison.Ordinal) && !args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Count)
                settings.Add(args[++i]);
        }

        return new Arguments([.. words], [.. settings]);
    }
}
