using MeetupBot.Chat.Commands;
using MeetupBot.Domain;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Finds the command at the start of a line: two words before one. A group's name alone means its <c>show</c> or <c>list</c>.
/// </summary>
internal sealed class CommandNames(IReadOnlyList<CommandSpec> commands)
{
    private static readonly string[] GroupDefaults = ["show", "list"];

    /// <summary>Words for reminders, which are a setting of one's own.</summary>
    private static readonly string[] Reminders = ["remind", "reminder", "reminders"];

    /// <summary>Words for an answer to a meetup, which is given on its card.</summary>
    private static readonly string[] Answers = ["vote", "going", "maybe", "cant", "can't", "rsvp", "answer"];

    /// <summary>The command or null, and the text after its name.</summary>
    public (CommandSpec? Command, string Tail) Match(string line)
    {
        var (first, afterFirst) = Word(line);
        var (second, afterSecond) = Word(afterFirst);
        if (second.Length > 0 && Find($"{first} {second}") is { } two)
            return (two, afterSecond);
        if (Find(first) is { } one)
            return (one, afterFirst);
        return (second.Length == 0 ? Default(first) : null, "");
    }

    public CommandReading.Unknown Unknown(string line)
    {
        var (first, rest) = Word(line);
        if (FindMeant(first, rest) is { } meant)
            return meant;
        var isGroup = commands.Any(c => c.Name.StartsWith(first + " ", StringComparison.OrdinalIgnoreCase));
        var two = $"{first} {Word(rest).Word}".TrimEnd();
        var nearest = Nearest(two);
        var isTwo = isGroup || nearest?.Contains(' ', StringComparison.Ordinal) == true;
        return new(isGroup ? two : first, nearest ?? Nearest(first), isTwo ? Word(rest).Tail : rest);
    }

    /// <summary>What is meant by a word that no command has. A longer text is more likely the title of a meetup.</summary>
    private CommandReading.Unknown? FindMeant(string first, string rest)
    {
        bool Is(string[] words) => words.Contains(first, StringComparer.OrdinalIgnoreCase);
        var isShort = rest.All(letter => !char.IsWhiteSpace(letter));
        if (isShort && Is(Reminders) && Find("me set") is { } own)
            return new(first, own.Name);
        return isShort && Is(Answers) && Find("show") is { } show ? new(first, show.Name, rest) { IsAnswer = true } : null;
    }

    private CommandSpec? Find(string name) =>
        commands.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private CommandSpec? Default(string group) =>
        GroupDefaults.Select(word => Find($"{group} {word}")).FirstOrDefault(c => c is not null);

    private string? Nearest(string typed)
    {
        var near = from command in commands
                   let most = Math.Max(1, command.Name.Length / 3)
                   let distance = EditDistance.Between(typed.ToLowerInvariant(), command.Name, most)
                   where distance <= most
                   orderby distance
                   select command.Name;
        if (near.FirstOrDefault() is { } best)
            return best;
        return typed.Length < 2 ? null : commands.FirstOrDefault(c => c.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))?.Name;
    }

    private static (string Word, string Tail) Word(string text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return (text[..end], text[end..].TrimStart());
    }
}
