using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>One interactive element and its position.</summary>
public sealed class SlackElement
{
    private SlackElement(JsonObject block, JsonObject json, string? label)
    {
        Block = block;
        Json = json;
        Label = label ?? TextOf(json["text"]) ?? TextOf(json["placeholder"]) ?? "";
    }

    /// <summary>The block that contains it.</summary>
    public JsonObject Block { get; }

    public string BlockId => (string)Block["block_id"]!;

    /// <summary>True in an input block, whose value is submitted with the form.</summary>
    public bool IsInput => (string?)Block["type"] == "input";

    /// <summary>Source: Input block, <c>optional</c>.</summary>
    public bool IsOptional => (bool?)Block["optional"] == true;

    /// <summary>False for an input that is sent only with its form. Source: Input block, <c>dispatch_action</c>.</summary>
    public bool SendsActions => !IsInput || (bool?)Block["dispatch_action"] == true;

    public JsonObject Json { get; }

    /// <summary>A button's text, an input's label, or a menu's placeholder.</summary>
    public string Label { get; }

    public string ActionId => (string?)Json["action_id"] ?? "";

    public string Type => (string)Json["type"]!;

    public string? Placeholder => TextOf(Json["placeholder"]);

    public string? Url => (string?)Json["url"];

    /// <summary>All options, also those in groups.</summary>
    public IReadOnlyList<SlackOption> Options => SlackOption.Of(Json);

    /// <summary>The values of the options that are chosen initially.</summary>
    public IReadOnlyList<string> InitialValues => Json["initial_options"] is JsonArray many
        ? [.. many.Select(o => (string)o!["value"]!)]
        : Json["initial_option"] is JsonObject one ? [(string)one["value"]!] : [];

    public override string ToString() => $"{Type} \"{Label}\" ({ActionId})";

    internal static IReadOnlyList<SlackElement> In(JsonArray blocks) => [.. blocks.OfType<JsonObject>().SelectMany(In)];

    internal bool Answers(string actionIdOrLabel) => ActionId == actionIdOrLabel || Label == actionIdOrLabel || Placeholder == actionIdOrLabel;

    private static IEnumerable<SlackElement> In(JsonObject block)
    {
        if (block["accessory"] is JsonObject accessory && IsInteractive(accessory))
            yield return new SlackElement(block, accessory, null);
        if (block["element"] is JsonObject element)
            yield return new SlackElement(block, element, TextOf(block["label"]));
        if ((string?)block["type"] != "actions")
            yield break;
        foreach (var each in block["elements"]!.AsArray())
            yield return new SlackElement(block, each!.AsObject(), null);
    }

    private static bool IsInteractive(JsonObject element) => (string?)element["type"] != "image";

    private static string? TextOf(JsonNode? text) => (string?)(text as JsonObject)?["text"];
}
