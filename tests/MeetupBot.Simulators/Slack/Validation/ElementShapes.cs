using static MeetupBot.Simulators.Slack.Validation.Field;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Block elements. Source: Block Kit, "Block elements" (one page each).</summary>
internal static class ElementShapes
{
    /// <summary>Source: Button element (text 75, value 2000, url 3000, accessibility_label 75).</summary>
    public static Shape Button { get; } = Interactive(
        "button",
        Required("text", Composition.PlainText(Composition.LongestLabel)),
        Optional("value", Rules.Text(2000)),
        Optional("url", Rules.Url(3000)),
        Optional("style", Rules.OneOf("primary", "danger")),
        Optional("confirm", Composition.Confirm),
        Optional("accessibility_label", Rules.Text(75)));

    public static Shape Image { get; } = new(
        Required("type", Rules.Exactly("image")),
        Optional("image_url", Rules.Url(3000)),
        Optional("slack_file", (_, _, _) => { }),
        Required("alt_text", Rules.Text(2000)));

    /// <summary>Source: Overflow menu element (at most 5 options).</summary>
    public static Shape Overflow { get; } = Interactive(
        "overflow", Required("options", Rules.Items(1, 5, Composition.OverflowOption)), Optional("confirm", Composition.Confirm));

    public static Shape StaticSelect { get; } = Options("static_select", Optional("initial_option", Composition.MenuOption));

    public static Shape MultiStaticSelect { get; } = Options(
        "multi_static_select", Optional("initial_options", Rules.Items(1, 100, Composition.MenuOption)), MaxSelected);

    public static Shape ExternalSelect { get; } = Menu(
        "external_select", Optional("initial_option", Composition.MenuOption), Optional("min_query_length", Rules.Whole(0, 100)));

    public static Shape MultiExternalSelect { get; } = Menu(
        "multi_external_select",
        Optional("initial_options", Rules.Items(1, 100, Composition.MenuOption)),
        Optional("min_query_length", Rules.Whole(0, 100)),
        MaxSelected);

    public static Shape UsersSelect { get; } = Menu("users_select", Optional("initial_user", Rules.Text(20)));

    public static Shape MultiUsersSelect { get; } = Menu(
        "multi_users_select", Optional("initial_users", Rules.Items(1, 100, Rules.Text(20))), MaxSelected);

    public static Shape ConversationsSelect { get; } = Menu(
        "conversations_select", Optional("initial_conversation", Rules.Text(20)), CurrentConversation, UrlWanted, Filter);

    public static Shape MultiConversationsSelect { get; } = Menu(
        "multi_conversations_select",
        Optional("initial_conversations", Rules.Items(1, 100, Rules.Text(20))),
        CurrentConversation,
        Filter,
        MaxSelected);

    public static Shape ChannelsSelect { get; } = Menu("channels_select", Optional("initial_channel", Rules.Text(20)), UrlWanted);

    public static Shape MultiChannelsSelect { get; } = Menu(
        "multi_channels_select", Optional("initial_channels", Rules.Items(1, 100, Rules.Text(20))), MaxSelected);

    /// <summary>Source: Checkboxes element (at most 10 options).</summary>
    public static Shape Checkboxes { get; } = Choices(
        "checkboxes", Optional("initial_options", Rules.Items(1, 10, Composition.ListOption)));

    /// <summary>Source: Radio button group element (at most 10 options).</summary>
    public static Shape RadioButtons { get; } = Choices("radio_buttons", Optional("initial_option", Composition.ListOption));

    public static Shape Datepicker { get; } = Menu("datepicker", Optional("initial_date", Rules.Date));

    public static Shape Timepicker { get; } = Menu(
        "timepicker", Optional("initial_time", Rules.Time), Optional("timezone", Rules.Text(100)));

    /// <summary>Source: Datetime picker element (10 digits, seconds).</summary>
    public static Shape DateTimepicker { get; } = Interactive(
        "datetimepicker",
        Optional("initial_date_time", Rules.Whole(1_000_000_000, 9_999_999_999)),
        Optional("confirm", Composition.Confirm),
        Optional("focus_on_load", Rules.Flag));

    /// <summary>Source: Plain-text input element (lengths to 3000).</summary>
    public static Shape PlainTextInput { get; } = Input(
        "plain_text_input",
        Optional("initial_value", Rules.Text(3000, 0)),
        Optional("multiline", Rules.Flag),
        Optional("min_length", Rules.Whole(0, 3000)),
        Optional("max_length", Rules.Whole(1, 3000)));

    public static Shape EmailInput { get; } = Input("email_text_input", Optional("initial_value", Rules.Text(3000, 0)));

    public static Shape UrlInput { get; } = Input("url_text_input", Optional("initial_value", Rules.Text(3000, 0)));

    /// <summary>Source: Number input element (numbers as text).</summary>
    public static Shape NumberInput { get; } = Input(
        "number_input",
        Required("is_decimal_allowed", Rules.Flag),
        Optional("initial_value", Rules.Text(50)),
        Optional("min_value", Rules.Text(50)),
        Optional("max_value", Rules.Text(50)));

    private static Field MaxSelected => Optional("max_selected_items", Rules.Whole(1, int.MaxValue));

    private static Field CurrentConversation => Optional("default_to_current_conversation", Rules.Flag);

    private static Field UrlWanted => Optional("response_url_enabled", Rules.Flag);

    private static Field Filter => Optional("filter", Rules.Of(new Shape(
        Optional("include", Rules.Items(1, 4, Rules.OneOf("im", "mpim", "private", "public"))),
        Optional("exclude_external_shared_channels", Rules.Flag),
        Optional("exclude_bot_users", Rules.Flag))));

    /// <summary>Source: every interactive element (action_id to 255 characters).</summary>
    private static Shape Interactive(string type, params Field[] fields) => new(
        [Required("type", Rules.Exactly(type)), Optional("action_id", Rules.Text(255)), .. fields]);

    private static Shape Menu(string type, params Field[] fields) => Interactive(type,
    [
        Optional("placeholder", Composition.PlainText(Composition.LongestPlaceholder)),
        Optional("confirm", Composition.Confirm),
        Optional("focus_on_load", Rules.Flag),
        .. fields,
    ]);

    private static Shape Input(string type, params Field[] fields) => Interactive(type,
    [
        Optional("placeholder", Composition.PlainText(Composition.LongestPlaceholder)),
        Optional("focus_on_load", Rules.Flag),
        Optional("dispatch_action_config", Rules.Of(new Shape(
            Optional("trigger_actions_on", Rules.Items(1, 2, Rules.OneOf("on_enter_pressed", "on_character_entered")))))),
        .. fields,
    ]);

    /// <summary>Source: Select menu element, "Static options" (100 options or 100 groups).</summary>
    private static Shape Options(string type, params Field[] fields) => new(
    [
        Required("type", Rules.Exactly(type)),
        Optional("action_id", Rules.Text(255)),
        Optional("placeholder", Composition.PlainText(Composition.LongestPlaceholder)),
        Optional("options", Rules.Items(1, 100, Composition.MenuOption)),
        Optional("option_groups", Rules.Items(1, 100, Composition.OptionGroup)),
        Optional("confirm", Composition.Confirm),
        Optional("focus_on_load", Rules.Flag),
        .. fields,
    ])
    {
        Also = (value, at, problems) =>
        {
            var json = value!.AsObject();
            if (json.ContainsKey("options") == json.ContainsKey("option_groups"))
                problems.Add("exactly one of options and option_groups must be provided", at);
            else if (!problems.Any)
                Composition.CheckInitial(json, at, problems);
        },
    };

    private static Shape Choices(string type, Field initial) => new(
        Required("type", Rules.Exactly(type)),
        Optional("action_id", Rules.Text(255)),
        Required("options", Rules.Items(1, 10, Composition.ListOption)),
        Optional("confirm", Composition.Confirm),
        Optional("focus_on_load", Rules.Flag),
        initial)
    {
        Also = (value, at, problems) =>
        {
            if (!problems.Any)
                Composition.CheckInitial(value!.AsObject(), at, problems);
        },
    };
}
