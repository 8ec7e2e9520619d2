using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>
/// Components in responses. Each has an <c>id</c>, numbered in reading order around the given ones, and an address instead of
/// <c>attachment://</c>. Source: Component Reference, "Anatomy of a Component" and "Unfurled Media Item".
/// </summary>
internal static class ComponentJson
{
    private const string AttachmentScheme = "attachment://";

    public static void Write(Utf8JsonWriter json, JsonElement components, IReadOnlyList<SimAttachment> attachments)
    {
        var ids = new ComponentIds(components);
        json.WriteStartArray();
        foreach (var component in components.EnumerateArray())
            WriteComponent(json, component, ids, attachments);
        json.WriteEndArray();
    }

    private static void WriteComponent(
        Utf8JsonWriter json, JsonElement component, ComponentIds ids, IReadOnlyList<SimAttachment> attachments)
    {
        json.WriteStartObject();
        json.WriteNumber("id", ids.For(component));
        foreach (var property in component.EnumerateObject())
        {
            if (property.NameEquals("id"u8) || property.Value.ValueKind == JsonValueKind.Null)
                continue;
            json.WritePropertyName(property.Name);
            WriteValue(json, property, ids, attachments);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(
        Utf8JsonWriter json, JsonProperty property, ComponentIds ids, IReadOnlyList<SimAttachment> attachments)
    {
        if (property.NameEquals("components"u8))
        {
            json.WriteStartArray();
            foreach (var child in property.Value.EnumerateArray())
                WriteComponent(json, child, ids, attachments);
            json.WriteEndArray();
        }
        else if (property.NameEquals("accessory"u8))
        {
            WriteComponent(json, property.Value, ids, attachments);
        }
        else if (property.NameEquals("items"u8))
        {
            json.WriteStartArray();
            foreach (var item in property.Value.EnumerateArray())
                WriteMediaHolder(json, item, attachments);
            json.WriteEndArray();
        }
        else if (property.NameEquals("media"u8) || property.NameEquals("file"u8))
        {
            WriteMedia(json, property.Value, attachments);
        }
        else
        {
            property.Value.WriteTo(json);
        }
    }

    private static void WriteMediaHolder(Utf8JsonWriter json, JsonElement item, IReadOnlyList<SimAttachment> attachments)
    {
        json.WriteStartObject();
        foreach (var property in item.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            if (property.NameEquals("media"u8))
                WriteMedia(json, property.Value, attachments);
            else
                property.Value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteMedia(Utf8JsonWriter json, JsonElement media, IReadOnlyList<SimAttachment> attachments)
    {
        var url = media.GetProperty("url").GetString()!;
        var attachment = url.StartsWith(AttachmentScheme, StringComparison.Ordinal)
            ? attachments.FirstOrDefault(a => a.FileName == url[AttachmentScheme.Length..])
            : null;
        json.WriteStartObject();
        json.WriteString("url", attachment?.Url ?? url);
        json.WriteString("proxy_url", attachment?.Url ?? url);
        if (attachment is not null)
        {
            json.WriteSnowflake("attachment_id", attachment.Id);
            json.WriteString("content_type", attachment.ContentType);
        }

        json.WriteEndObject();
    }
}
