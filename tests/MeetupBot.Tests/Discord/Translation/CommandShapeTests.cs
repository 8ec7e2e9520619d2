using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Tests.Discord.Translation;

public sealed class CommandShapeTests
{
    private static readonly ApplicationCommand[] Wanted = CommandRenderer.Render(DiscordHarness.Commands);

    [Fact]
    public void What_discord_adds_and_reorders_makes_no_difference()
    {
        var registered = JsonSerializer.SerializeToNode(Wanted, DiscordJson.Wire.ApplicationCommandArray)!.AsArray();
        foreach (var command in registered.OfType<JsonObject>())
        {
            command["id"] = "1";
            command["version"] = "2";
            command["nsfw"] = false;
            command["description"] ??= "";
            command["default_member_permissions"] = null;
            command["dm_permission"] = true;
            foreach (var option in command["options"]?.AsArray().OfType<JsonObject>() ?? [])
                (option["required"], option["options"]) = (option["required"] ?? false, option["options"] ?? new JsonArray());
        }

        var read = JsonSerializer.Deserialize(registered, DiscordJson.Wire.ApplicationCommandArray)!;
        Assert.True(CommandComparer.AreEqual(read.Reverse(), Wanted));
    }

    [Fact]
    public void Any_change_of_ours_makes_one()
    {
        Assert.False(CommandComparer.AreEqual(Wanted[..1], Wanted));
        Assert.False(CommandComparer.AreEqual([Wanted[0] with { Description = "Other" }, .. Wanted[1..]], Wanted));
        Assert.False(CommandComparer.AreEqual([Wanted[0] with { Options = [.. Wanted[0].Options!.Skip(1)] }, .. Wanted[1..]], Wanted));
    }

    [Fact]
    public void Two_words_become_a_group_and_a_subcommand()
    {
        var me = Assert.Single(Wanted[0].Options!, option => option.Name == "me");
        Assert.Equal(OptionType.SubcommandGroup, me.Type);
        Assert.Equal(["show", "set"], me.Options!.Select(option => option.Name));
    }
}
