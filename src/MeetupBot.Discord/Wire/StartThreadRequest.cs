namespace MeetupBot.Discord.Wire;

/// <summary>
/// <see cref="AutoArchiveDuration"/> in minutes: 60, 1440, 4320 or 10080. Name 1 to 100 characters.
/// Source: Resources, Channel, "Start Thread without Message".
/// </summary>
internal sealed record StartThreadRequest
{
    public const int PrivateThread = 12;

    public required string Name { get; init; }
    public int Type { get; init; } = PrivateThread;
    public int AutoArchiveDuration { get; init; } = 10080;
    public bool Invitable { get; init; }
}
