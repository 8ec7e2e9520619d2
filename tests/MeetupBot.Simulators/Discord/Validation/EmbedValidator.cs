using System.Text.Json;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Source: Message Resource, "Embed Limits" and "Embed Structure".</summary>
internal sealed class EmbedValidator
{
    private int _characters;

    public static void Check(FormReader form, JsonElement embeds)
    {
        var validator = new EmbedValidator();
        foreach (var embed in form.Objects("embeds", embeds))
            validator.CheckEmbed(embed);
        if (validator._characters > MessageRules.EmbedTotal)
            form.Fail("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MessageRules.EmbedTotal}");
    }

    private void CheckEmbed(FormReader embed)
    {
        Count(embed.Text("title", max: 256));
        Count(embed.Text("description", max: 4096));
        embed.Integer("color", 0, 0xFFFFFF);
        embed.Moment("timestamp");
        UrlRules.Check(embed, "url", embed.Text("url", max: 2048));
        if (embed.Object("footer") is { } footer)
            Count(footer.Text("text", 1, 2048, required: true));
        if (embed.Object("author") is { } author)
            Count(author.Text("name", 1, 256, required: true));
        foreach (var name in new[] { "image", "thumbnail" })
        {
            if (embed.Object(name) is { } image)
                UrlRules.CheckMedia(image, "url", image.Text("url", 1, 2048, required: true));
        }

        if (embed.Array("fields", max: 25) is { } fields)
        {
            foreach (var field in embed.Objects("fields", fields))
            {
                Count(field.Text("name", 1, 256, required: true));
                Count(field.Text("value", 1, 1024, required: true));
            }
        }
    }

    private void Count(string? text) => _characters += text?.Trim().Length ?? 0;
}
