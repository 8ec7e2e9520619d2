using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>Channels in text commands: <c>&lt;#C1|general&gt;</c>, <c>#general</c>. People stay as typed.</summary>
internal static class Mentions
{
    /// <summary>The platform id, or the text itself when there is no such channel.</summary>
    public static string Resolve(OptionKind kind, string text, Func<string, string?>? find)
    {
        if (kind != OptionKind.Channel)
            return text;
        if (text.Length > 3 && text.StartsWith("<#", StringComparison.Ordinal) && text[^1] == '>')
            return text[2..^1].Split('|')[0];
        return find?.Invoke(text.TrimStart('#')) ?? text;
    }
}
