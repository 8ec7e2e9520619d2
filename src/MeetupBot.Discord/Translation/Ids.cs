using MeetupBot.Chat.Addresses;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Converts between neutral addresses and Discord's ids. Addresses of other platforms and invalid ids give false, not an exception.
/// </summary>
internal static class Ids
{
    public const string Platform = "discord";

    public static bool TryRead(UserRef user, out Snowflake id) => TryRead(user.Platform, user.Id, out id);

    public static bool TryRead(ChannelRef channel, out Snowflake id) => TryRead(channel.Platform, channel.Id, out id);

    public static bool TryRead(SpaceRef space, out Snowflake id) => TryRead(space.Platform, space.Id, out id);

    public static bool TryRead(MessageRef message, out Snowflake channel, out Snowflake id)
    {
        id = default;
        return TryRead(message.Channel, out channel) && Snowflake.TryParse(message.MessageId, out id);
    }

    public static UserRef User(Snowflake id) => new(Platform, id.ToString());

    public static ChannelRef Channel(Snowflake id) => new(Platform, id.ToString());

    public static SpaceRef Space(Snowflake id) => new(Platform, id.ToString());

    public static MessageRef Message(Snowflake channel, Snowflake id) => new(Platform, channel.ToString(), id.ToString());

    private static bool TryRead(string platform, string id, out Snowflake snowflake)
    {
        snowflake = default;
        return platform == Platform && Snowflake.TryParse(id, out snowflake);
    }
}
