using System.Text.RegularExpressions;
using MeetupBot.Chat.Addresses;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Converts between neutral addresses and Slack's ids. Addresses of other platforms and invalid ids give false, not an exception.
/// </summary>
internal static partial class Ids
{
    public const string Platform = "slack";

    public static bool TryRead(UserRef user, out string id) => TryRead(user.Platform, user.Id, out id);

    public static bool TryRead(ChannelRef channel, out string id) => TryRead(channel.Platform, channel.Id, out id);

    public static bool TryRead(SpaceRef space, out string id) => TryRead(space.Platform, space.Id, out id);

    public static bool TryRead(MessageRef message, out string channel, out string ts)
    {
        ts = message.MessageId;
        return TryRead(message.Channel, out channel) && Timestamp().IsMatch(ts);
    }

    public static UserRef User(string id) => new(Platform, id);

    public static ChannelRef Channel(string id) => new(Platform, id);

    public static SpaceRef Space(string id) => new(Platform, id);

    public static MessageRef Message(string channel, string ts) => new(Platform, channel, ts);

    /// <summary>Letters, digits and underscores: nothing else may be in <c>&lt;@…&gt;</c>.</summary>
    public static bool IsId(string? text) => text is not null && Id().IsMatch(text);

    /// <summary>The ids of direct conversations start with D. Source: docs.slack.dev, Reference, Objects, Conversation object.</summary>
    public static bool IsDirect(string? channel) => channel?.StartsWith('D') == true;

    private static bool TryRead(string platform, string text, out string id)
    {
        id = text;
        return platform == Platform && IsId(text);
    }

    [GeneratedRegex("^[A-Za-z0-9_]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[0-9]{1,16}\.[0-9]{1,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();
}
