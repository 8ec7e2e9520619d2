namespace MeetupBot.Discord.Wire;

/// <summary>Source: Resources, Channel, "Thread Metadata Structure".</summary>
internal readonly record struct ThreadMetadata
{
    public bool Locked { get; init; }
}
