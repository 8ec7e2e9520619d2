using System.Text;
using System.Text.Json.Nodes;
using static MeetupBot.Simulators.Slack.Validation.Field;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Modals and Home tabs. Source: Views, "View object fields"; views.open, "Errors" (250 kB).</summary>
internal static class ViewRules
{
    public const int LargestBytes = 250_000;

    private static readonly Field[] Both =
    [
        Optional("private_metadata", Rules.Text(3000, 0)),
        Optional("callback_id", Rules.Text(255, 0)),
        Optional("external_id", Rules.Text(255, 0)),
    ];

    private static readonly Shape Modal = new(
    [
        Required("type", Rules.Exactly("modal")),
        Required("title", Composition.PlainText(24)),
        Required("blocks", Blocks),
        Optional("close", Composition.PlainText(24)),
        Optional("submit", Composition.PlainText(24)),
        Optional("clear_on_close", Rules.Flag),
        Optional("notify_on_close", Rules.Flag),
        Optional("submit_disabled", Rules.Flag),
        .. Both,
    ])
    {
        Also = SubmitForInputs,
    };

    private static readonly Shape Home = new([Required("type", Rules.Exactly("home")), Required("blocks", Blocks), .. Both]);

    /// <param name="view">As sent.</param>
    /// <param name="type">The type that the method accepts: <c>modal</c> or <c>home</c>.</param>
    public static Problems Check(JsonObject view, string type)
    {
        var problems = new Problems();
        if ((string?)view["type"] is { } given && given != type)
            problems.Add($"unsupported view type: {given}", "/view/type");
        else
            (type == "modal" ? Modal : Home).Check(view, "/view", problems);
        return problems;
    }

    public static bool IsTooLarge(JsonObject view) => Encoding.UTF8.GetByteCount(view.ToJsonString()) > LargestBytes;

    private static void Blocks(JsonNode? blocks, string at, Problems problems) => BlockList.Check(blocks, BlockList.InView, at, problems);

    /// <summary>Source: Views, <c>submit</c> (required when an input block is within the blocks).</summary>
    private static void SubmitForInputs(JsonNode? view, string at, Problems problems)
    {
        if (!view!.AsObject().ContainsKey("submit") && view["blocks"] is JsonArray blocks
            && blocks.OfType<JsonObject>().Any(b => b["type"]?.ToString() == "input"))
            problems.Add("missing required field: submit", at);
    }
}
