using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Source: Component Reference, "Button Structure".</summary>
internal static class ButtonValidator
{
    private const int Link = 5;
    private const int Premium = 6;

    public static void Check(FormReader button, ComponentTally tally)
    {
        var style = button.OneOf("style", required: true, 1, 2, 3, 4, Link, Premium);
        button.Flag("disabled");
        _ = button.Text("label", max: 80);
        EmojiRules.Check(button);
        if (style == Premium)
        {
            button.Snowflake("sku_id", required: true);
            Forbid(button, "custom_id", "label", "url", "emoji");
            return;
        }

        if (style == Link)
        {
            UrlRules.CheckButton(button, "url", button.Text("url", 1, 512, required: true));
            Forbid(button, "custom_id");
        }
        else
        {
            tally.CustomId(button);
            Forbid(button, "url", "sku_id");
        }

        if (string.IsNullOrWhiteSpace(button.Text("label")) && !button.Has("emoji"))
            button.Fail("label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.");
    }

    private static void Forbid(FormReader button, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (button.Has(name))
                button.Fail(name, "BUTTON_COMPONENT_FIELD_NOT_ALLOWED", $"A button of this style cannot have {name}.");
        }
    }
}
