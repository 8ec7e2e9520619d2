namespace MeetupBot.Discord.Wire;

/// <summary>Source: Interactions, Receiving and Responding, "Interaction Callback Type".</summary>
internal static class InteractionCallbackType
{
    public const int ChannelMessageWithSource = 4;
    public const int DeferredChannelMessageWithSource = 5;
    public const int DeferredUpdateMessage = 6;
    public const int UpdateMessage = 7;
    public const int AutocompleteResult = 8;
    public const int Modal = 9;
}
