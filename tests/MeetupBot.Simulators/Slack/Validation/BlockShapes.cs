using System.Text.Json.Nodes;
using static MeetupBot.Simulators.Slack.Validation.Field;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Blocks and their content. Source: Block Kit, "Blocks" (one page each) and "Block elements" (works with block types).</summary>
internal static class BlockShapes
{
    private static readonly (string, Shape)[] Menus =
    [
        ("static_select", ElementShapes.StaticSelect),
        ("external_select", ElementShapes.ExternalSelect),
        ("users_select", ElementShapes.UsersSelect),
        ("conversations_select", ElementShapes.ConversationsSelect),
        ("channels_select", ElementShapes.ChannelsSelect),
        ("multi_static_select", ElementShapes.MultiStaticSelect),
        ("multi_external_select", ElementShapes.MultiExternalSelect),
        ("multi_users_select", ElementShapes.MultiUsersSelect),
        ("multi_conversations_select", ElementShapes.MultiConversationsSelect),
        ("multi_channels_select", ElementShapes.MultiChannelsSelect),
        ("checkboxes", ElementShapes.Checkboxes),
        ("radio_buttons", ElementShapes.RadioButtons),
        ("datepicker", ElementShapes.Datepicker),
        ("timepicker", ElementShapes.Timepicker),
    ];

    private static readonly Rule Accessory = Rules.ByType(
        [.. Menus, ("button", ElementShapes.Button), ("overflow", ElementShapes.Overflow), ("image", ElementShapes.Image)]);

    private static readonly Rule Action = Rules.ByType(
        [.. Menus, ("button", ElementShapes.Button), ("overflow", ElementShapes.Overflow), ("datetimepicker", ElementShapes.DateTimepicker)]);

    private static readonly Rule InputElement = Rules.ByType(
    [
        .. Menus,
        ("datetimepicker", ElementShapes.DateTimepicker),
        ("plain_text_input", ElementShapes.PlainTextInput),
        ("email_text_input", ElementShapes.EmailInput),
        ("url_text_input", ElementShapes.UrlInput),
        ("number_input", ElementShapes.NumberInput),
    ]);

    /// <summary>Source: Section block (text 1 to 3000; 10 fields of 2000).</summary>
    private static readonly Shape Section = Block(
        "section",
        Optional("text", Composition.AnyText(3000)),
        Optional("fields", Rules.Items(1, 10, Composition.AnyText(2000))),
        Optional("accessory", Accessory),
        Optional("expand", Rules.Flag));

    /// <summary>Source: Header block (plain text to 150).</summary>
    private static readonly Shape Header = Block("header", Required("text", Composition.PlainText(150)));

    /// <summary>Source: Context block (at most 10 elements).</summary>
    private static readonly Shape Context = Block("context", Required("elements", Rules.Items(1, 10, Rules.ByType(
        ("image", ElementShapes.Image),
        ("plain_text", Composition.Plain(Composition.LongestText)),
        ("mrkdwn", Composition.Mrkdwn(Composition.LongestText))))));

    /// <summary>Source: Actions block (at most 25 elements).</summary>
    private static readonly Shape Actions = Block("actions", Required("elements", Rules.Items(1, 25, Action)));

    /// <summary>Source: Image block (title 2000, alt_text 2000, required).</summary>
    private static readonly Shape Image = Block(
        "image",
        Optional("image_url", Rules.Url(3000)),
        Optional("slack_file", (_, _, _) => { }),
        Required("alt_text", Rules.Text(2000)),
        Optional("title", Composition.PlainText(2000)));

    /// <summary>Source: Input block (label 2000, hint 2000).</summary>
    private static readonly Shape Input = Block(
        "input",
        Required("label", Composition.PlainText(2000)),
        Required("element", InputElement),
        Optional("hint", Composition.PlainText(2000)),
        Optional("optional", Rules.Flag),
        Optional("dispatch_action", Rules.Flag));

    /// <summary>A section needs text unless it has fields. Source: Section block, <c>text</c>.</summary>
    private static readonly Rule TextOrFields = (value, at, problems) =>
    {
        if (value is JsonObject json && (string?)json["type"] == "section" && !json.ContainsKey("text") && !json.ContainsKey("fields"))
            problems.Add("missing required field: text", at);
    };

    private static readonly Rule Known = Rules.ByType(
        ("section", Section),
        ("header", Header),
        ("divider", Block("divider")),
        ("context", Context),
        ("actions", Actions),
        ("image", Image),
        ("input", Input));

    /// <summary>Any block of a message or view. Unknown blocks are refused.</summary>
    public static Rule Any { get; } = (value, at, problems) =>
    {
        Known(value, at, problems);
        TextOrFields(value, at, problems);
    };

    /// <summary>Source: every block (block_id to 255 characters).</summary>
    private static Shape Block(string type, params Field[] fields) => new(
        [Required("type", Rules.Exactly(type)), Optional("block_id", Rules.Text(255)), .. fields]);
}
