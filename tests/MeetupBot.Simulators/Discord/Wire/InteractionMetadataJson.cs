using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Source: Message Resource, "Message Interaction Metadata Object"; Receiving and Responding, "Authorizing Integration Owners Object".</summary>
internal static class InteractionMetadataJson
{
    public static void Write(Utf8JsonWriter json, SimInteraction interaction)
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", interaction.Id);
        json.WriteNumber("type", (int)interaction.Type);
        json.WritePropertyName("user");
        UserJson.Write(json, interaction.User);
        WriteOwners(json, interaction.Channel);
        if (interaction.Type == InteractionType.MessageComponent && interaction.Message is { } message)
            json.WriteSnowflake("interacted_message_id", message.Id);
        if (interaction.OpenedBy is { } trigger)
        {
            json.WritePropertyName("triggering_interaction_metadata");
            Write(json, trigger);
        }

        json.WriteEndObject();
    }

    /// <summary>The app is installed in guilds only: the guild's id there, "0" in a direct message.</summary>
    public static void WriteOwners(Utf8JsonWriter json, SimChannel channel)
    {
        json.WriteStartObject("authorizing_integration_owners");
        json.WriteSnowflake("0", channel.Guild?.Id ?? 0);
        json.WriteEndObject();
    }
}
