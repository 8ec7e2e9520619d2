using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Keeps the whole text of a message within Discord's limit by cutting the longest text.</summary>
internal static class TextBudget
{
    public static List<Component> Keep(List<Component> children)
    {
        var surplus = children.Sum(child => child.Content?.Length ?? 0) - Limits.TextOfMessage;
        if (surplus <= 0)
            return children;
        var longest = children.MaxBy(child => child.Content?.Length ?? 0)!;
        var room = Math.Max(1, longest.Content!.Length - surplus);
        return [.. children.Select(child => child == longest ? child with { Content = Cut(child.Content!, room) } : child)];
    }

    /// <summary>Cuts at the end of a line if possible, so that no markup is cut in half.</summary>
    private static string Cut(string text, int room)
    {
        var line = text.LastIndexOf('\n', Math.Min(room, text.Length) - 1);
        return line > room / 2 ? text[..line] : DisplayText.Shorten(text, room);
    }
}
