using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>A partial emoji: Unicode by name, or custom by id. Source: Component Reference, "Button Structure".</summary>
internal static class EmojiRules
{
    public static void Check(FormReader holder)
    {
        if (holder.Object("emoji") is not { } emoji)
            return;
        var id = emoji.Snowflake("id");
        var name = emoji.Text("name");
        if (id is null && (string.IsNullOrEmpty(name) || name.All(char.IsAscii)))
            emoji.Fail("name", "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }
}
