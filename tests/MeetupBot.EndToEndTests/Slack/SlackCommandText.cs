using MeetupBot.EndToEndTests.Scenarios;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>The text after <c>/meetup</c>: first the command's positional options, then the others by name.</summary>
internal static class SlackCommandText
{
    /// <summary>The options that the command's help shows without a name.</summary>
    private static readonly HashSet<string> Bare = new(StringComparer.Ordinal)
    {
        "id", "member", "member2", "first", "second", "propose title", "cancel reason", "coffee join area",
    };

    public static string Render(string subcommand, IEnumerable<(string Name, object? Value)> options) =>
        string.Join(' ', options.Select(option => Render(subcommand, option.Name, option.Value)).Prepend(subcommand == "me show" ? "me" : subcommand));

    private static string Render(string subcommand, string name, object? value) => (name, value) switch
    {
        (_, Person person) when Bare.Contains(name) => person.Mention,
        (_, Person person) => $"{name}: {person.Mention}",
        ("because", _) => $"because {value}",
        ("title", _) when subcommand == "propose" => $"\"{value}\"",
        _ when Bare.Contains(name) || Bare.Contains($"{subcommand} {name}") => $"{value}",
        _ => $"{name}: {value}",
    };
}
