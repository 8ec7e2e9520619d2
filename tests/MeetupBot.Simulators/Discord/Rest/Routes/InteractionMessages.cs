using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Validation;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Messages sent with an interaction's token, with Discord's message types. Source: Message Resource, "Message Types".</summary>
internal static class InteractionMessages
{
    public static SimMessage Create(
        SimWorld world, MessageStore messages, SimInteraction interaction, MessageDraft draft, bool isFollowup) =>
        messages.Create(interaction.Channel, world.Bot, draft, message => Prepare(message, interaction, isFollowup), interaction);

    private static void Prepare(SimMessage message, SimInteraction interaction, bool isFollowup)
    {
        if (isFollowup)
        {
            message.Type = 19;
            message.Reference = interaction.Original;
        }
        else if (interaction.Type == InteractionType.ApplicationCommand)
        {
            message.Type = interaction.CommandType == 1 ? 20 : 23;
        }
        else
        {
            message.Type = interaction.Message is null ? 20 : 19;
            message.Reference = interaction.Message;
        }
    }
}
