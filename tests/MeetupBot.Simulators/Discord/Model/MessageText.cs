using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>The readable parts of a message, in visual order.</summary>
internal static class MessageText
{
    private static readonly string[] EmbedTexts = ["title", "description"];

    public static IEnumerable<string> Parts(SimMessage message) =>
        new[] { message.Content }
            .Concat(message.Embeds.EnumerateArray().SelectMany(OfEmbed))
            .Concat(message.AllComponents.Where(c => c.Type == ComponentType.TextDisplay).Select(c => c.Content ?? ""))
            .Where(part => part.Length > 0);

    private static IEnumerable<string> OfEmbed(JsonElement embed)
    {
        foreach (var name in EmbedTexts)
        {
            if (embed.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
                yield return text.GetString()!;
        }

        if (embed.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Array)
        {
            foreach (var field in fields.EnumerateArray())
                yield return $"{field.GetProperty("name").GetString()}: {field.GetProperty("value").GetString()}";
        }

        if (embed.TryGetProperty("footer", out var footer) && footer.TryGetProperty("text", out var footerText))
            yield return footerText.GetString()!;
    }
}
