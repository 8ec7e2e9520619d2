namespace MeetupBot.Discord.Wire;

/// <summary>Source: Resources, Message, "Message Flags".</summary>
internal static class MessageFlags
{
    public const int Ephemeral = 1 << 6;
    public const int IsComponentsV2 = 1 << 15;
}
