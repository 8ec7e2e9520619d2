namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>Source: Receiving and Responding, "Interaction Callback Type".</summary>
public enum CallbackType
{
    None = 0,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    AutocompleteResult = 8,
    Modal = 9,
}
