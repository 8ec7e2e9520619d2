using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Keeps the whole text of a message within Discord's limit by cutting the longest text.</summary>
internal static class TextBudget
{
    public static List<Component> Keep(List<Component> children)
    {
        var texts = children.SelectMany(Texts).ToList();
        var surplus = texts.Sum(text => text.Length) - Limits.TextOfMessage;
        if (surplus <= 0)
            return children;
        var longest = texts.MaxBy(text => text.Length)!;
        var cut = Cut(longest, Math.Max(1, longest.Length - surplus));
        return cut.Length == longest.Length ? children : Keep([.. children.Select(child => Replace(child, longest, cut))]);
    }

    /// <summary>Text beside a picture is inside a section.</summary>
    private static IEnumerable<string> Texts(Component component) =>
        (component.Content is { } own ? [own] : Enumerable.Empty<string>()).Concat((component.Components ?? []).SelectMany(Texts));

    private static Component Replace(Component component, string text, string by) => component with
    {
        Content = component.Content == text ? by : component.Content,
        Components = component.Components is { } children ? [.. children.Select(child => Replace(child, text, by))] : null,
    };

    /// <summary>Cuts at the end of a line if possible, so that no markup is cut in half.</summary>
    private static string Cut(string text, int room)
    {
        var line = text.LastIndexOf('\n', Math.Min(room, text.Length) - 1);
        return line > room / 2 ? text[..line] : DisplayText.Shorten(text, room);
    }
}
