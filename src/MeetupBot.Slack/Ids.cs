using System.Diagnostics.CodeAnalysis;
using MeetupBot.Chat;

namespace MeetupBot.Slack;

/// <summary>
/// Neutral addresses and Slack's ids, both ways. Ids of users, channels and teams are upper-case letters and digits, of messages a
/// number with six decimals (<c>ts</c>). What is not ours or not an id is false, never an exception.
/// </summary>
internal static class Ids
{
    public const string Platform = "slack";
    private const int Longest = 32;

    public static bool TryRead(UserRef user, [NotNullWhen(true)] out string? id) => TryRead(user.Platform, user.Id, out id);

    public static bool TryRead(ChannelRef channel, [NotNullWhen(true)] out string? id) => TryRead(channel.Platform, channel.Id, out id);

    public static bool TryRead(SpaceRef space, [NotNullWhen(true)] out string? id) => TryRead(space.Platform, space.Id, out id);

    public static bool TryRead(MessageRef message, [NotNullWhen(true)] out string? channel, [NotNullWhen(true)] out string? ts)
    {
        ts = null;
        if (!TryRead(message.Channel, out channel) || message.MessageId is not { Length: > 0 and <= Longest } id)
            return false;
        ts = id;
        return id.All(letter => char.IsAsciiDigit(letter) || letter == '.');
    }

    public static UserRef User(string id) => new(Platform, id);

    public static ChannelRef Channel(string id) => new(Platform, id);

    public static SpaceRef Space(string id) => new(Platform, id);

    public static MessageRef Message(string channel, string ts) => new(Platform, channel, ts);

    private static bool TryRead(string platform, string given, [NotNullWhen(true)] out string? id)
    {
        id = given;
        return platform == Platform && given.Length is > 0 and <= Longest && given.All(char.IsAsciiLetterOrDigit);
    }
}
