using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Source: Message Resource, "Message Structure".</summary>
internal static class MessageJson
{
    /// <summary>The JSON with content. It is cached until the message changes.</summary>
    public static byte[] Bytes(SimMessage message) =>
        message.CachedJson ??= JsonBytes.Write(message, static (json, m) => Write(json, m, withContent: true));

    public static void Write(Utf8JsonWriter json, SimMessage message, bool withContent)
    {
        json.WriteStartObject();
        WriteFields(json, message, withContent);
        json.WriteEndObject();
    }

    /// <summary>The form in events, with the guild and the author's membership.</summary>
    public static void WriteEvent(Utf8JsonWriter json, SimMessage message, bool withContent)
    {
        json.WriteStartObject();
        WriteFields(json, message, withContent);
        json.WriteNumber("channel_type", (int)message.Channel.Type);
        if (message.Channel.Guild is { } guild && !message.IsEphemeral)
        {
            json.WriteSnowflake("guild_id", guild.Id);
            if (message.Interaction is null && guild.FindMember(message.Author.Id) is { } member)
            {
                json.WritePropertyName("member");
                UserJson.WriteMember(json, member, withUser: false);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, SimMessage message, bool withContent)
    {
        json.WriteSnowflake("id", message.Id);
        json.WriteSnowflake("channel_id", message.Channel.Id);
        json.WriteNumber("type", message.Type);
        json.WritePropertyName("author");
        UserJson.Write(json, message.Author);
        json.WriteMoment("timestamp", message.CreatedAt);
        json.WriteMoment("edited_timestamp", message.EditedAt);
        json.WriteBoolean("tts", false);
        json.WriteBoolean("pinned", false);
        json.WriteNumber("flags", (int)message.Flags);
        WriteMentions(json, message);
        if (message.Nonce is { } nonce)
            json.WriteString("nonce", nonce);
        WriteContent(json, message, withContent);
        WriteContext(json, message);
    }

    private static void WriteMentions(Utf8JsonWriter json, SimMessage message)
    {
        json.WriteBoolean("mention_everyone", message.PingedEveryone);
        json.WriteStartArray("mentions");
        foreach (var user in message.Mentioned)
            UserJson.Write(json, user);
        json.WriteEndArray();
        json.WriteStartArray("mention_roles");
        foreach (var role in message.PingedRoles)
            json.WriteSnowflakeValue(role);
        json.WriteEndArray();
    }

    private static void WriteContent(Utf8JsonWriter json, SimMessage message, bool withContent)
    {
        json.WriteString("content", withContent ? message.Content : "");
        json.WritePropertyName("embeds");
        (withContent ? message.Embeds : SimMessage.EmptyArray).WriteTo(json);
        json.WriteStartArray("attachments");
        foreach (var attachment in withContent ? message.LooseAttachments : [])
            AttachmentJson.Write(json, attachment);
        json.WriteEndArray();
        json.WritePropertyName("components");
        if (withContent)
            ComponentJson.Write(json, message.ComponentsJson, message.Attachments);
        else
            SimMessage.EmptyArray.WriteTo(json);
    }

    private static void WriteContext(Utf8JsonWriter json, SimMessage message)
    {
        if (message.Reference is { } reference)
            WriteReference(json, reference);
        if (message.Thread is { } thread)
        {
            json.WritePropertyName("thread");
            ChannelJson.Write(json, thread);
        }

        if (message.Interaction is not { } interaction)
            return;
        json.WriteSnowflake("application_id", message.Author.Id);
        json.WriteSnowflake("webhook_id", message.Author.Id);
        json.WritePropertyName("interaction_metadata");
        InteractionMetadataJson.Write(json, interaction);
    }

    private static void WriteReference(Utf8JsonWriter json, SimMessage reference)
    {
        json.WriteStartObject("message_reference");
        json.WriteNumber("type", 0);
        json.WriteSnowflake("message_id", reference.Id);
        json.WriteSnowflake("channel_id", reference.Channel.Id);
        if (reference.Channel.Guild is { } guild)
            json.WriteSnowflake("guild_id", guild.Id);
        json.WriteEndObject();
    }
}
