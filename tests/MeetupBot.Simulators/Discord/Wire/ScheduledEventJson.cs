using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Source: Guild Scheduled Event, "Guild Scheduled Event Structure".</summary>
internal static class ScheduledEventJson
{
    public static void Write(Utf8JsonWriter json, SimScheduledEvent scheduled, bool withUserCount)
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", scheduled.Id);
        json.WriteSnowflake("guild_id", scheduled.Guild.Id);
        if (scheduled.ChannelId is { } channel)
            json.WriteSnowflake("channel_id", channel);
        else
            json.WriteNull("channel_id");
        json.WriteSnowflake("creator_id", scheduled.Creator.Id);
        json.WriteString("name", scheduled.Name);
        json.WriteString("description", scheduled.Description);
        json.WriteMoment("scheduled_start_time", scheduled.StartsAt);
        json.WriteMoment("scheduled_end_time", scheduled.EndsAt);
        json.WriteNumber("privacy_level", 2);
        json.WriteNumber("status", scheduled.Status);
        json.WriteNumber("entity_type", scheduled.EntityType);
        json.WriteNull("entity_id");
        json.WriteNull("recurrence_rule");
        json.WriteNull("image");
        WriteMetadata(json, scheduled);
        json.WritePropertyName("creator");
        UserJson.Write(json, scheduled.Creator);
        if (withUserCount)
            json.WriteNumber("user_count", 0);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, SimScheduledEvent scheduled)
    {
        if (scheduled.Location is null)
        {
            json.WriteNull("entity_metadata");
            return;
        }

        json.WriteStartObject("entity_metadata");
        json.WriteString("location", scheduled.Location);
        json.WriteEndObject();
    }
}
