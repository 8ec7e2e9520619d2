using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Wire;

/// <summary>
/// Writes components by hand. They nest deeply and every answer has a dozen, most of whose properties are empty: the serializer keeps a
/// stack that it enlarges for each answer, and asks every property. It saves a twentieth of a vote's memory.
/// </summary>
internal sealed class ComponentConverter : JsonConverter<Component>
{
    /// <summary>The bot sends components in this form and never receives it.</summary>
    public override Component Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Component value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, value.Type);
        WriteTexts(writer, value);
        WriteNumbers(writer, value);
        WriteChoices(writer, value);
        WriteMedia(writer, value);
        if (value.Accessory is { } accessory)
            WriteNamed(writer, "accessory"u8, accessory, options);
        if (value.Child is { } child)
            WriteNamed(writer, "component"u8, child, options);
        if (value.Components is { } components)
        {
            writer.WriteStartArray("components"u8);
            foreach (var inner in components)
                Write(writer, inner, options);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteNamed(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Component component, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        Write(writer, component, options);
    }

    private static void WriteTexts(Utf8JsonWriter writer, Component value)
    {
        WriteText(writer, "custom_id"u8, value.CustomId);
        WriteText(writer, "label"u8, value.Label);
        WriteText(writer, "description"u8, value.Description);
        WriteText(writer, "url"u8, value.Url);
        WriteText(writer, "content"u8, value.Content);
        WriteText(writer, "placeholder"u8, value.Placeholder);
        WriteText(writer, "value"u8, value.Value);
    }

    private static void WriteNumbers(Utf8JsonWriter writer, Component value)
    {
        WriteNumber(writer, "style"u8, value.Style);
        WriteNumber(writer, "min_length"u8, value.MinLength);
        WriteNumber(writer, "max_length"u8, value.MaxLength);
        WriteNumber(writer, "min_values"u8, value.MinValues);
        WriteNumber(writer, "max_values"u8, value.MaxValues);
        WriteNumber(writer, "accent_color"u8, value.AccentColor);
        WriteFlag(writer, "disabled"u8, value.Disabled);
        WriteFlag(writer, "required"u8, value.Required);
    }

    private static void WriteChoices(Utf8JsonWriter writer, Component value)
    {
        WriteList(writer, "options"u8, value.Options, static (writer, option) =>
        {
            WriteText(writer, "label"u8, option.Label);
            WriteText(writer, "value"u8, option.Value);
            WriteText(writer, "description"u8, option.Description);
            WriteFlag(writer, "default"u8, option.Default);
        });
        WriteList(writer, "default_values"u8, value.DefaultValues, static (writer, chosen) =>
        {
            WriteText(writer, "id"u8, chosen.Id.ToString());
            WriteText(writer, "type"u8, chosen.Type);
        });
        if (value.ChannelTypes is not { } types)
            return;
        writer.WriteStartArray("channel_types"u8);
        foreach (var type in types)
            writer.WriteNumberValue(type);
        writer.WriteEndArray();
    }

    private static void WriteMedia(Utf8JsonWriter writer, Component value)
    {
        WriteItem(writer, "media"u8, value.Media);
        WriteItem(writer, "file"u8, value.File);
        WriteList(writer, "items"u8, value.Items, static (writer, item) =>
        {
            WriteItem(writer, "media"u8, item.Media);
            WriteText(writer, "description"u8, item.Description);
        });
    }

    private static void WriteItem(Utf8JsonWriter writer, ReadOnlySpan<byte> name, MediaItem? item)
    {
        if (item is null)
            return;
        writer.WriteStartObject(name);
        writer.WriteString("url"u8, item.Url);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
            return;
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } given)
            writer.WriteNumber(name, given);
    }

    private static void WriteFlag(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } given)
            writer.WriteBoolean(name, given);
    }
}
