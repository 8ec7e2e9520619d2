using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Source: Guild Resource, "Guild Structure"; Gateway Events, "Guild Create".</summary>
internal static class GuildJson
{
    public static void Write(Utf8JsonWriter json, SimGuild guild, bool withCounts)
    {
        json.WriteStartObject();
        WriteFields(json, guild);
        if (withCounts)
        {
            json.WriteNumber("approximate_member_count", MemberCount(guild));
            json.WriteNumber("approximate_presence_count", 1);
        }

        json.WriteEndObject();
    }

    /// <summary>The form in the event. Without the privileged intents, only the bot itself is among the members.</summary>
    public static void WriteCreated(Utf8JsonWriter json, SimGuild guild)
    {
        json.WriteStartObject();
        WriteFields(json, guild);
        json.WriteMoment("joined_at", guild.Bot.JoinedAt);
        json.WriteBoolean("large", MemberCount(guild) > 50);
        json.WriteBoolean("unavailable", false);
        json.WriteNumber("member_count", MemberCount(guild));
        json.WriteStartArray("members");
        UserJson.WriteMember(json, guild.Bot);
        json.WriteEndArray();
        json.WriteStartArray("channels");
        foreach (var channel in guild.Channels)
            ChannelJson.Write(json, channel);
        json.WriteEndArray();
        json.WriteStartArray("threads");
        foreach (var thread in guild.Threads.Where(thread => !thread.Archived && guild.IsVisibleToBot(thread)))
            ChannelJson.Write(json, thread);
        json.WriteEndArray();
        json.WriteEmptyArray("presences");
        json.WriteEmptyArray("voice_states");
        json.WriteEmptyArray("stage_instances");
        json.WriteStartArray("guild_scheduled_events");
        foreach (var scheduled in guild.ScheduledEventList)
            ScheduledEventJson.Write(json, scheduled, withUserCount: false);
        json.WriteEndArray();
        json.WriteEmptyArray("soundboard_sounds");
        json.WriteEndObject();
    }

    /// <summary>Source: Guild Resource, "Unavailable Guild Object".</summary>
    public static void WriteUnavailable(Utf8JsonWriter json, SimGuild guild)
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", guild.Id);
        json.WriteBoolean("unavailable", true);
        json.WriteEndObject();
    }

    public static void WriteRole(Utf8JsonWriter json, SimRole role)
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", role.Id);
        json.WriteString("name", role.Name);
        json.WriteNumber("color", 0);
        json.WriteBoolean("hoist", false);
        json.WriteNull("icon");
        json.WriteNull("unicode_emoji");
        json.WriteNumber("position", 0);
        json.WritePermissions("permissions", role.Permissions);
        json.WriteBoolean("managed", role.Managed);
        json.WriteBoolean("mentionable", role.Mentionable);
        json.WriteNumber("flags", 0);
        json.WriteEndObject();
    }

    private static int MemberCount(SimGuild guild) => Math.Max(guild.ApproximateMemberCount, guild.Members.Count);

    private static void WriteFields(Utf8JsonWriter json, SimGuild guild)
    {
        json.WriteSnowflake("id", guild.Id);
        json.WriteString("name", guild.Name);
        json.WriteNull("icon");
        json.WriteNull("splash");
        json.WriteNull("discovery_splash");
        json.WriteNull("banner");
        json.WriteNull("description");
        json.WriteSnowflake("owner_id", guild.Owner.Id);
        json.WriteNull("afk_channel_id");
        json.WriteNumber("afk_timeout", 300);
        json.WriteNumber("verification_level", 1);
        json.WriteNumber("default_message_notifications", 0);
        json.WriteNumber("explicit_content_filter", 0);
        json.WriteStartArray("roles");
        foreach (var role in guild.Roles)
            WriteRole(json, role);
        json.WriteEndArray();
        json.WriteEmptyArray("emojis");
        json.WriteEmptyArray("stickers");
        json.WriteEmptyArray("features");
        json.WriteNumber("mfa_level", 0);
        json.WriteNull("application_id");
        json.WriteNull("system_channel_id");
        json.WriteNumber("system_channel_flags", 0);
        json.WriteNull("rules_channel_id");
        json.WriteNull("public_updates_channel_id");
        json.WriteNull("safety_alerts_channel_id");
        json.WriteNull("vanity_url_code");
        json.WriteNumber("premium_tier", 0);
        json.WriteString("preferred_locale", guild.Locale);
        json.WriteNumber("nsfw_level", 0);
        json.WriteBoolean("premium_progress_bar_enabled", false);
    }
}
