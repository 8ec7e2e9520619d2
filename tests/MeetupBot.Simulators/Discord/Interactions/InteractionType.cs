namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>Source: Receiving and Responding, "Interaction Type".</summary>
public enum InteractionType
{
    None = 0,
    ApplicationCommand = 2,
    MessageComponent = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
