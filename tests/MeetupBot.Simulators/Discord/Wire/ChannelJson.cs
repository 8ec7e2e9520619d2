using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Source: Channel Resource, "Channel Structure" and "Thread Metadata Structure".</summary>
internal static class ChannelJson
{
    public static void Write(Utf8JsonWriter json, SimChannel channel)
    {
        json.WriteStartObject();
        WriteFields(json, channel);
        if (channel.Guild is not null && !channel.IsThread)
            WriteOverwrites(json, channel);
        json.WriteEndObject();
    }

    /// <summary>Source: Gateway Events, "Thread Create".</summary>
    public static void WriteNewThread(Utf8JsonWriter json, SimChannel thread)
    {
        json.WriteStartObject();
        WriteFields(json, thread);
        json.WriteBoolean("newly_created", true);
        json.WriteEndObject();
    }

    /// <summary>The channel of an interaction or of its resolved data.</summary>
    /// <param name="permissions">The permissions of the person who acted.</param>
    /// <param name="appPermissions">The permissions of the bot.</param>
    public static void WritePartial(
        Utf8JsonWriter json, SimChannel channel, DiscordPermission permissions, DiscordPermission appPermissions)
    {
        json.WriteStartObject();
        WriteFields(json, channel);
        json.WritePermissions("permissions", permissions);
        json.WritePermissions("app_permissions", appPermissions);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, SimChannel channel)
    {
        json.WriteSnowflake("id", channel.Id);
        json.WriteNumber("type", (int)channel.Type);
        json.WriteNumber("flags", 0);
        if (channel.LastMessageId is { } last)
            json.WriteSnowflake("last_message_id", last);
        else
            json.WriteNull("last_message_id");
        if (channel.Guild is null)
            WriteRecipients(json, channel);
        else
            WriteGuildFields(json, channel, channel.Guild);
    }

    private static void WriteRecipients(Utf8JsonWriter json, SimChannel channel)
    {
        json.WriteStartArray("recipients");
        UserJson.Write(json, channel.Recipient!);
        json.WriteEndArray();
    }

    private static void WriteGuildFields(Utf8JsonWriter json, SimChannel channel, SimGuild guild)
    {
        json.WriteSnowflake("guild_id", guild.Id);
        json.WriteString("name", channel.Name);
        json.WriteNumber("rate_limit_per_user", 0);
        if (channel.Parent is { } parent)
            json.WriteSnowflake("parent_id", parent.Id);
        else
            json.WriteNull("parent_id");
        if (channel.Thread is { } thread)
        {
            WriteThread(json, channel, thread);
            return;
        }

        json.WriteNumber("position", 0);
        json.WriteNull("topic");
        json.WriteBoolean("nsfw", false);
    }

    private static void WriteThread(Utf8JsonWriter json, SimChannel channel, SimThreadState thread)
    {
        json.WriteSnowflake("owner_id", thread.OwnerId);
        json.WriteNumber("message_count", channel.Messages.Count);
        json.WriteNumber("member_count", Math.Min(thread.Members.Count, 50));
        json.WriteNumber("total_message_sent", channel.Messages.Count);
        json.WriteStartObject("thread_metadata");
        json.WriteBoolean("archived", channel.Archived);
        json.WriteNumber("auto_archive_duration", thread.AutoArchiveMinutes);
        json.WriteMoment("archive_timestamp", thread.CreatedAt);
        json.WriteBoolean("locked", channel.Locked);
        if (channel.Type == ChannelType.PrivateThread)
            json.WriteBoolean("invitable", thread.Invitable);
        json.WriteMoment("create_timestamp", thread.CreatedAt);
        json.WriteEndObject();
    }

    private static void WriteOverwrites(Utf8JsonWriter json, SimChannel channel)
    {
        json.WriteStartArray("permission_overwrites");
        foreach (var overwrite in channel.Overwrites)
        {
            json.WriteStartObject();
            json.WriteSnowflake("id", overwrite.TargetId);
            json.WriteNumber("type", overwrite.IsMember ? 1 : 0);
            json.WritePermissions("allow", overwrite.Allow);
            json.WritePermissions("deny", overwrite.Deny);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
