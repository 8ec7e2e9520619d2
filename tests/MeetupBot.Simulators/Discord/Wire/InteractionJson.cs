using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>The interaction that the bot receives. Source: Receiving and Responding, "Interaction Structure".</summary>
internal static class InteractionJson
{
    public static byte[] Bytes(SimWorld world, SimInteraction interaction, Action<Utf8JsonWriter> writeData) =>
        JsonBytes.Write((world, interaction, writeData), static (json, s) => Write(json, s.world, s.interaction, s.writeData));

    private static void Write(Utf8JsonWriter json, SimWorld world, SimInteraction interaction, Action<Utf8JsonWriter> writeData)
    {
        var channel = interaction.Channel;
        var permissions = world.Permissions(interaction.User, channel);
        var appPermissions = world.Permissions(world.Bot, channel);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("type", (int)interaction.Type);
        json.WriteString("token", interaction.Token);
        json.WriteSnowflake("id", interaction.Id);
        json.WriteSnowflake("application_id", world.Bot.Id);
        json.WriteString("locale", interaction.User.Locale);
        WritePlace(json, interaction, permissions);
        json.WriteSnowflake("channel_id", channel.Id);
        json.WritePropertyName("channel");
        ChannelJson.WritePartial(json, channel, permissions, appPermissions);
        json.WritePermissions("app_permissions", appPermissions);
        json.WriteEmptyArray("entitlements");
        json.WriteEmptyArray("entitlement_sku_ids");
        InteractionMetadataJson.WriteOwners(json, channel);
        json.WriteNumber("context", channel.Guild is null ? 1 : 0);
        json.WriteNumber("attachment_size_limit", 10_485_760);
        if (interaction.Message is { } message)
        {
            json.WritePropertyName("message");
            json.WriteRawValue(MessageJson.Bytes(message), skipInputValidation: true);
        }

        json.WriteStartObject("data");
        writeData(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SimInteraction interaction, DiscordPermission permissions)
    {
        if (interaction.Channel.Guild is not { } guild)
        {
            json.WritePropertyName("user");
            UserJson.Write(json, interaction.User);
            return;
        }

        json.WriteSnowflake("guild_id", guild.Id);
        json.WriteString("guild_locale", guild.Locale);
        json.WriteStartObject("guild");
        json.WriteSnowflake("id", guild.Id);
        json.WriteString("locale", guild.Locale);
        json.WriteEmptyArray("features");
        json.WriteEndObject();
        json.WritePropertyName("member");
        UserJson.WriteMember(json, guild.FindMember(interaction.User.Id)!, permissions);
    }
}
