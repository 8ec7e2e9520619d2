namespace MeetupBot.Discord.Wire;

/// <summary>
/// The used part of the partial channel of an interaction. <see cref="ThreadMetadata"/> is set in threads. The parent of a thread is not
/// documented there, but sent. It is a value, since it comes with every vote. Source: Interactions, Receiving and Responding, "Interaction
/// Structure"; Resources, Channel, "Channel Structure".
/// </summary>
internal readonly record struct InteractionChannel
{
    public int Type { get; init; }
    public Snowflake? ParentId { get; init; }
    public ThreadMetadata? ThreadMetadata { get; init; }
}
