using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Names the channels and roles that are mentioned inside a text, where Discord describes them. People are named by the bot, which knows
/// more of them. Source: API Reference, "Message Formatting"; Receiving and Responding, "Resolved Data Structure".
/// </summary>
internal static class MentionNames
{
    public static IReadOnlyDictionary<string, string> Write(IReadOnlyDictionary<string, string> texts, ResolvedData? resolved) =>
        resolved?.Channels is null && resolved?.Roles is null
            ? texts
            : texts.ToDictionary(text => text.Key, text => MentionText.Replace(text.Value, token => NameOf(token, resolved)));

    /// <summary>The content of a message, which names its people itself.</summary>
    public static string? Write(Message? message, ResolvedData? resolved) => message?.Content is not { } content
        ? null
        : MentionText.Replace(content, token => NameOf(token, message.Mentions) ?? (resolved is null ? null : NameOf(token, resolved)));

    private static string? NameOf(MentionToken token, IReadOnlyList<User>? mentioned) =>
        token.Kind == MentionKind.Person && Snowflake.TryParse(token.Target, out var id)
            && mentioned?.FirstOrDefault(user => user.Id == id) is { } user
            && VisibleText.First(user.GlobalName, user.Username) is { } name
            ? "@" + name
            : null;

    private static string? NameOf(MentionToken token, ResolvedData resolved)
    {
        if (!Snowflake.TryParse(token.Target, out var id))
            return null;
        return token.Kind switch
        {
            MentionKind.Channel when resolved.Channels?.GetValueOrDefault(id)?.Name is { } name => "#" + name,
            MentionKind.Role when resolved.Roles?.GetValueOrDefault(id)?.Name is { } name => "@" + name,
            _ => null,
        };
    }
}
