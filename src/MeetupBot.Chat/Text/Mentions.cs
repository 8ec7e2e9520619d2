using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Members and channels in text commands: <c>&lt;@U1&gt;</c>, <c>&lt;@U1|ana&gt;</c>, <c>&lt;#C1|general&gt;</c>, <c>@ana</c>.
/// </summary>
internal static class Mentions
{
    /// <summary>The platform id, or the text itself when nobody is found.</summary>
    public static string Resolve(OptionKind kind, string text, Func<OptionKind, string, string?>? find)
    {
        if (kind is not (OptionKind.Member or OptionKind.Channel))
            return text;
        var sign = kind == OptionKind.Member ? '@' : '#';
        if (text.Length > 3 && text[0] == '<' && text[1] == sign && text[^1] == '>')
            return text[2..^1].Split('|')[0].TrimStart('!');
        return find?.Invoke(kind, text.TrimStart(sign)) ?? text;
    }
}
