using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Source: Message Resource, "Attachment Structure".</summary>
internal static class AttachmentJson
{
    public static void Write(Utf8JsonWriter json, SimAttachment attachment)
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", attachment.Id);
        json.WriteString("filename", attachment.FileName);
        json.WriteNumber("size", attachment.Content.Length);
        json.WriteString("url", attachment.Url);
        json.WriteString("proxy_url", attachment.Url);
        json.WriteString("content_type", attachment.ContentType);
        if (attachment.Description is { } description)
            json.WriteString("description", description);
        json.WriteEndObject();
    }
}
