using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Source: User Resource, "User Structure"; Guild Resource, "Guild Member Structure".</summary>
internal static class UserJson
{
    public static void Write(Utf8JsonWriter json, SimUser user)
    {
        json.WriteStartObject();
        WriteFields(json, user);
        json.WriteEndObject();
    }

    /// <summary>The bot's own user, as in <c>READY</c> and <c>GET /users/@me</c>.</summary>
    public static void WriteSelf(Utf8JsonWriter json, SimUser user)
    {
        json.WriteStartObject();
        WriteFields(json, user);
        json.WriteBoolean("verified", true);
        json.WriteBoolean("mfa_enabled", true);
        json.WriteNull("email");
        json.WriteEndObject();
    }

    /// <param name="permissions">The member's permissions in the channel of an interaction. Null outside one.</param>
    /// <param name="withUser">False for the partial members of resolved data and of message events.</param>
    public static void WriteMember(Utf8JsonWriter json, SimMember member, DiscordPermission? permissions = null, bool withUser = true)
    {
        json.WriteStartObject();
        if (withUser)
        {
            json.WritePropertyName("user");
            Write(json, member.User);
            json.WriteBoolean("deaf", false);
            json.WriteBoolean("mute", false);
        }

        json.WriteString("nick", member.Nick);
        json.WriteNull("avatar");
        json.WriteNull("banner");
        WriteRoles(json, member);
        json.WriteMoment("joined_at", member.JoinedAt);
        json.WriteNull("premium_since");
        json.WriteNumber("flags", 0);
        json.WriteBoolean("pending", false);
        json.WriteNull("communication_disabled_until");
        if (permissions is { } bits)
            json.WritePermissions("permissions", bits);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, SimUser user)
    {
        json.WriteSnowflake("id", user.Id);
        json.WriteString("username", user.Username);
        json.WriteString("avatar", user.AvatarHash);
        json.WriteString("discriminator", user.IsBot ? "4242" : "0");
        json.WriteNumber("public_flags", 0);
        json.WriteNumber("flags", 0);
        if (user.IsBot)
            json.WriteBoolean("bot", true);
        json.WriteNull("banner");
        json.WriteNull("accent_color");
        json.WriteString("global_name", user.GlobalName);
        json.WriteNull("avatar_decoration_data");
        json.WriteNull("collectibles");
        json.WriteNull("primary_guild");
    }

    private static void WriteRoles(Utf8JsonWriter json, SimMember member)
    {
        json.WriteStartArray("roles");
        foreach (var role in member.Roles)
            json.WriteSnowflakeValue(role.Id);
        json.WriteEndArray();
    }
}
