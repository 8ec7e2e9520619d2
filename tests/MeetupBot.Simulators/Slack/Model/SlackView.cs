using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Reading;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>A modal or a Home tab. Source: Views.</summary>
public sealed class SlackView
{
    internal SlackView(string id, SlackUser owner, JsonObject json, SlackView? previous)
    {
        Id = id;
        Owner = owner;
        Previous = previous;
        Json = json;
    }

    public string Id { get; }

    /// <summary>The person who sees it.</summary>
    public SlackUser Owner { get; }

    /// <summary>The view below it in the stack.</summary>
    public SlackView? Previous { get; }

    /// <summary>As the app defined it, each block with its <c>block_id</c>.</summary>
    public JsonObject Json { get; internal set; }

    /// <summary>Changes with every update. Source: views.update, <c>hash</c>.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>How often it was updated.</summary>
    public int Updates { get; internal set; }

    public bool IsOpen { get; internal set; } = true;

    public string Title => (string?)Json["title"]?["text"] ?? "";

    public string? SubmitText => (string?)Json["submit"]?["text"];

    public string CallbackId => (string?)Json["callback_id"] ?? "";

    public string PrivateMetadata => (string?)Json["private_metadata"] ?? "";

    public JsonArray Blocks => Json["blocks"]!.AsArray();

    /// <summary>All texts as sent, with their markup.</summary>
    public string Markup => string.Join('\n', ShownParts.Read(this).Select(p => p.Text));

    public IReadOnlyList<SlackElement> Elements => SlackElement.In(Blocks);

    /// <summary>The app's errors for the last submission, by <c>block_id</c>. Source: Modals, "Displaying errors in views".</summary>
    public IReadOnlyDictionary<string, string> Errors { get; internal set; } = new Dictionary<string, string>();

    internal ElementStates States { get; } = new();

    /// <summary>The error at the field with this label.</summary>
    public string? ErrorAt(string label) =>
        Elements.FirstOrDefault(e => e.Label == label) is { } field ? Errors.GetValueOrDefault(field.BlockId) : null;

    /// <summary>The current value of the field with this label or action id: a text, values of options, or ids.</summary>
    public IReadOnlyList<string> ValueOf(string actionIdOrLabel)
    {
        var element = Elements.First(e => e.Answers(actionIdOrLabel));
        var held = (States.Of(element) ?? ElementState.Initial(element)).First(p => p.Key != "type").Value;
        return held switch
        {
            null => [],
            JsonArray many => [.. many.Select(Shown)],
            _ => [Shown(held)],
        };
    }

    public override string ToString() => $"{Json["type"]} \"{Title}\" ({Id})";

    private static string Shown(JsonNode? value) => value is JsonObject option ? (string)option["value"]! : value!.ToString();
}
