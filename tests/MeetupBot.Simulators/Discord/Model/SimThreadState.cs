namespace MeetupBot.Simulators.Discord.Model;

/// <summary>The properties that only threads have. Source: Channel Resource, "Thread Metadata Structure".</summary>
internal sealed class SimThreadState(ulong ownerId, int autoArchiveMinutes, bool invitable, DateTimeOffset createdAt)
{
    public ulong OwnerId { get; } = ownerId;

    public int AutoArchiveMinutes { get; } = autoArchiveMinutes;

    public bool Invitable { get; } = invitable;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>Users who joined or were added, with the time.</summary>
    public Dictionary<ulong, DateTimeOffset> Members { get; } = [];
}
