using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using static MeetupBot.Simulators.Slack.Validation.Field;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Composition objects. Source: Block Kit, "Composition objects" (text, option, option group, confirmation dialog).</summary>
internal static class Composition
{
    /// <summary>Source: Text object (1 to 3000 characters).</summary>
    public const int LongestText = 3000;

    /// <summary>Source: Option object; Option group object; buttons (75 characters).</summary>
    public const int LongestLabel = 75;

    /// <summary>Source: Option object (150 characters; 75 until 2023, and still in the older reference).</summary>
    public const int LongestOptionValue = 150;

    /// <summary>Source: Multi-select menu element and the others (150 characters).</summary>
    public const int LongestPlaceholder = 150;

    public static Rule PlainText(int max) => Rules.ByType(("plain_text", Plain(max)));

    public static Rule AnyText(int max) => Rules.ByType(("plain_text", Plain(max)), ("mrkdwn", Mrkdwn(max)));

    public static Shape Plain(int max) => new(
        Required("type", Rules.Exactly("plain_text")), Required("text", Rules.Text(max)), Optional("emoji", Rules.Flag));

    public static Shape Mrkdwn(int max) => new(
        Required("type", Rules.Exactly("mrkdwn")), Required("text", Rules.Text(max)), Optional("verbatim", Rules.Flag));

    /// <summary>Source: Confirmation dialog object.</summary>
    public static Rule Confirm { get; } = Rules.Of(new Shape(
        Required("title", PlainText(100)),
        Required("text", AnyText(300)),
        Required("confirm", PlainText(30)),
        Required("deny", PlainText(30)),
        Optional("style", Rules.OneOf("primary", "danger"))));

    /// <summary>Options of menus: plain text only.</summary>
    public static Rule MenuOption { get; } = Option(PlainText(LongestLabel));

    /// <summary>Options of check boxes and radio buttons.</summary>
    public static Rule ListOption { get; } = Option(AnyText(LongestLabel));

    /// <summary>Options of overflow menus may be links.</summary>
    public static Rule OverflowOption { get; } = Option(PlainText(LongestLabel), Optional("url", Rules.Url(3000)));

    /// <summary>Source: Option group object (label 75, 100 options).</summary>
    public static Rule OptionGroup { get; } = Rules.Of(new Shape(
        Required("label", PlainText(LongestLabel)), Required("options", Rules.Items(1, 100, MenuOption))));

    private static Rule Option(Rule text, params Field[] more) => Rules.Of(new Shape(
    [
        Required("text", text), Required("value", Rules.Text(LongestOptionValue)), Optional("description", AnyText(LongestLabel)), .. more,
    ]));

    /// <summary>Initial options must exactly match options. Source: Multi-select menu element, <c>initial_options</c>.</summary>
    public static void CheckInitial(JsonObject element, string at, Problems problems)
    {
        var options = SlackOption.Of(element);
        var initial = element["initial_options"] as IEnumerable<JsonNode?> ?? (element["initial_option"] is { } one ? [one] : []);
        foreach (var chosen in initial)
        {
            if (!options.Any(o => JsonNode.DeepEquals(o.Json, chosen)))
                problems.Add("initial options must match exactly with the provided options", at);
        }
    }
}
