namespace MeetupBot.Discord.Wire;

/// <summary>
/// The used part of the partial channel of an interaction. <see cref="ThreadMetadata"/> is set in threads. It is a value, since it comes with
/// every vote. Source: Resources, Channel, "Channel Structure".
/// </summary>
internal readonly record struct InteractionChannel
{
    public int Type { get; init; }
    public ThreadMetadata? ThreadMetadata { get; init; }
}
