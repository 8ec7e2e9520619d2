using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Validates a list of blocks: their number and unique ids.</summary>
internal static class BlockList
{
    /// <summary>Source: Blocks, "Defining blocks" (50 in a message).</summary>
    public const int InMessage = 50;

    /// <summary>Source: Views, <c>blocks</c> (100 in a view).</summary>
    public const int InView = 100;

    /// <param name="blocks">As sent.</param>
    /// <param name="max">How many the surface accepts.</param>
    /// <param name="at">E.g. <c>/blocks</c>.</param>
    /// <param name="problems">Receives the errors.</param>
    public static void Check(JsonNode? blocks, int max, string at, Problems problems)
    {
        Rules.Items(0, max, BlockShapes.Any)(blocks, at, problems);
        if (problems.Any)
            return;
        CheckBlockIds(blocks!.AsArray(), at, problems);
        CheckFocus(blocks.AsArray(), at, problems);
    }

    /// <summary>The blocks with an id on each block and each interactive element, as Slack adds them.</summary>
    public static JsonArray WithIds(JsonArray blocks, SlackIds ids)
    {
        var filled = (JsonArray)blocks.DeepClone();
        foreach (var block in filled.OfType<JsonObject>())
        {
            block["block_id"] ??= ids.Next("b");
            foreach (var element in Elements(block))
                element["action_id"] ??= ids.Next("a");
        }

        return filled;
    }

    /// <summary>Source: Blocks, <c>block_id</c>; elements, <c>action_id</c> (unique in the containing block).</summary>
    private static void CheckBlockIds(JsonArray blocks, string at, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index]!.AsObject();
            if ((string?)block["block_id"] is { } id && !seen.Add(id))
                problems.Add($"`block_id` `{id}` already exists", $"{at}/{index}/block_id");
            var actions = new HashSet<string>(StringComparer.Ordinal);
            foreach (var element in Elements(block))
            {
                if ((string?)element["action_id"] is { } action && !actions.Add(action))
                    problems.Add($"`action_id` `{action}` already exists for `block_id` `{block["block_id"]}`", $"{at}/{index}");
            }
        }
    }

    /// <summary>Source: every input element, <c>focus_on_load</c> (one element in a view).</summary>
    private static void CheckFocus(JsonArray blocks, string at, Problems problems)
    {
        if (blocks.OfType<JsonObject>().SelectMany(Elements).Count(e => (bool?)e["focus_on_load"] == true) > 1)
            problems.Add("only one element can have focus_on_load set to true", at);
    }

    private static IEnumerable<JsonObject> Elements(JsonObject block)
    {
        if (block["accessory"] is JsonObject accessory && (string?)accessory["type"] != "image")
            yield return accessory;
        if (block["element"] is JsonObject element)
            yield return element;
        if ((string?)block["type"] != "actions")
            yield break;
        foreach (var each in block["elements"]!.AsArray())
            yield return each!.AsObject();
    }
}
