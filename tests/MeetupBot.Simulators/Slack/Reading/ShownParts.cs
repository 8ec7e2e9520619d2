using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Reading;

/// <summary>The texts of blocks in reading order, with whether they contain markup.</summary>
internal static class ShownParts
{
    public static IEnumerable<(string Text, bool IsMarkup)> Read(SlackMessage message) =>
        message.Blocks.Count > 0 ? Read(message.Blocks) : message.Text.Length > 0 ? [(message.Text, true)] : [];

    public static IEnumerable<(string Text, bool IsMarkup)> Read(SlackView view) =>
        view.Title.Length > 0 ? Read(view.Blocks).Prepend((view.Title, false)) : Read(view.Blocks);

    private static IEnumerable<(string Text, bool IsMarkup)> Read(JsonArray blocks) => blocks.OfType<JsonObject>().SelectMany(Read);

    private static IEnumerable<(string Text, bool IsMarkup)> Read(JsonObject block)
    {
        foreach (var name in new[] { "text", "title", "label" })
        {
            if (block[name] is JsonObject text)
                yield return Text(text);
        }

        var elements = (string?)block["type"] == "context" ? block["elements"] : block["fields"];
        foreach (var each in (elements as JsonArray ?? []).OfType<JsonObject>())
        {
            if (each["text"] is JsonValue)
                yield return Text(each);
        }

        if (block["hint"] is JsonObject hint)
            yield return Text(hint);
    }

    private static (string Text, bool IsMarkup) Text(JsonObject text) => ((string)text["text"]!, (string?)text["type"] == "mrkdwn");
}
