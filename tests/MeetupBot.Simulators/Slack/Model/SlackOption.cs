using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>One option of a menu, of check boxes or of radio buttons.</summary>
public sealed record SlackOption(string Value, string Text, JsonObject Json)
{
    internal static IReadOnlyList<SlackOption> Of(JsonObject element)
    {
        var groups = element["option_groups"] as JsonArray;
        var options = groups?.SelectMany(g => g!["options"]!.AsArray()) ?? element["options"] as IEnumerable<JsonNode?> ?? [];
        return [.. options.Select(o => Read(o!.AsObject()))];
    }

    internal static SlackOption Read(JsonObject option) =>
        new((string?)option["value"] ?? "", (string)option["text"]!["text"]!, option);
}
