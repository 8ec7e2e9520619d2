using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Tests.Discord.Translation;

public sealed class ComponentConverterTests
{
    [Fact]
    public void Every_property_is_written_under_its_name_and_nothing_empty()
    {
        var full = new Component
        {
            Type = 3,
            CustomId = "id",
            Style = 1,
            Label = "ü <b>",
            Description = "d",
            Url = "https://example.org/",
            Disabled = false,
            Content = "c",
            Placeholder = "p",
            Value = "v",
            Required = true,
            MinLength = 0,
            MaxLength = 9,
            MinValues = 0,
            MaxValues = 2,
            Options = [new SelectOption { Label = "l", Value = "o", Description = "x", Default = true }, new SelectOption { Label = "l", Value = "o" }],
            DefaultValues = [new SelectDefaultValue(new Snowflake(5), "user")],
            ChannelTypes = [0, 11],
            AccentColor = 7,
            Media = new MediaItem("m"),
            File = new MediaItem("f"),
            Items = [new MediaGalleryItem(new MediaItem("g"), "gd"), new MediaGalleryItem(new MediaItem("h"), null)],
            Accessory = new Component { Type = 2 },
            Components = [new Component { Type = 4 }],
            Child = new Component { Type = 5 },
        };
        Assert.DoesNotContain(typeof(Component).GetProperties(), property => property.GetValue(full) is null);

        var written = Write(full);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"type":3,"custom_id":"id","style":1,"label":"ü <b>","description":"d","url":"https://example.org/","disabled":false,"content":"c",
                "placeholder":"p","value":"v","required":true,"min_length":0,"max_length":9,"min_values":0,"max_values":2,
                "options":[{"label":"l","value":"o","description":"x","default":true},{"label":"l","value":"o"}],
                "default_values":[{"id":"5","type":"user"}],"channel_types":[0,11],"accent_color":7,"media":{"url":"m"},"file":{"url":"f"},
                "items":[{"media":{"url":"g"},"description":"gd"},{"media":{"url":"h"}}],
                "accessory":{"type":2},"components":[{"type":4}],"component":{"type":5}}
                """),
            JsonNode.Parse(written)),
            written);
        Assert.Contains("ü <b>", written, StringComparison.Ordinal);
        Assert.Equal("""{"type":1}""", Write(new Component { Type = 1 }));
    }

    private static string Write(Component component) => JsonNode.Parse(JsonSerializer.Serialize(
        new InteractionResponse(4, new InteractionCallbackData { Components = [component] }), DiscordJson.Wire.InteractionResponse))!
        ["data"]!["components"]![0]!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
